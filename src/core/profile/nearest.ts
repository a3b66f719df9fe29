/** The one of `words` that someone meant who wrote `word`: at most a third of its letters differ. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
	const written = word.toLowerCase().slice(0, longest);
	let best: string | undefined;
	let least = Math.max(1, Math.floor(written.length / 3)) + 1;
	for (const candidate of words) {
		const steps = distance(written, candidate.toLowerCase());
		if (steps < least) {
			least = steps;
			best = candidate;
		}
	}
	return best;
}

const longest = 64;

/** Letters to insert, remove, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let steps = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
			next.push(steps);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
