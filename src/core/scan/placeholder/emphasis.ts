/** A run of one sign, in columns. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/** What the two signs of markdown emphasis judge differently. */
export interface EmphasisSign {
	/** Its code unit. */
	readonly code: number;
	/** Whether a run may open or close emphasis at all. */
	readonly isMark: (text: string, run: Run) => boolean;
	/** Whether two runs of equal length, of at most three signs, are a pair. */
	readonly isPair: (text: string, open: Run, close: Run) => boolean;
}

const longest = 3;

/** Columns where a run of the sign opens or closes markdown emphasis (CommonMark 6.2) rather than standing for a blank. */
export function emphasisOf(text: string, sign: EmphasisSign): ReadonlySet<number> {
	const columns = new Set<number>();
	let open: Run | undefined;
	for (const close of runsOf(text, sign)) {
		const isPair =
			open &&
			open.to - open.from === close.to - close.from &&
			open.to - open.from <= longest &&
			sign.isPair(text, open, close);
		if (open && isPair) columns.add(open.from).add(close.from);
		open = isPair ? undefined : close;
	}
	return columns;
}

function runsOf(text: string, { code, isMark }: EmphasisSign): readonly Run[] {
	const runs: Run[] = [];
	const character = String.fromCharCode(code);
	for (let from = text.indexOf(character); from >= 0; ) {
		let to = from;
		while (text.charCodeAt(to) === code) to++;
		if (isMark(text, { from, to })) runs.push({ from, to });
		from = text.indexOf(character, to);
	}
	return runs;
}
