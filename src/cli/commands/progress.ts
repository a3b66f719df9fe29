import type { Workspaces } from '../workspace';
import type { Context } from './context';
import { countTexts } from './texts';

/** A line on the terminal that says how far a long run is. */
export interface Progress {
	readonly step: () => void;
	/** Takes the line away, so that something else can be written. */
	readonly clear: () => void;
}

/** Shown only to a person who sees nothing else of a long run: on a terminal, while the report goes elsewhere. */
export async function progressFor(context: Context, workspaces: Workspaces): Promise<Progress> {
	const { invocation, io, words } = context;
	const { stderr, stdout } = io;
	const silent = !stderr.isTerminal || (stdout.isTerminal && invocation.values.output === undefined);
	if (silent || invocation.operands.length === 0) return { step: () => {}, clear: () => {} };
	const all = await countTexts(context, workspaces);
	if (all < fewest) return { step: () => {}, clear: () => {} };
	const width = Math.max(10, Math.min(40, stderr.columns - 30));
	let done = 0;
	let shown = -1;
	return {
		step: () => {
			done++;
			const filled = Math.min(width, Math.floor((done / all) * width));
			if (filled === shown) return;
			shown = filled;
			const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
			void stderr.write(`\r${bar} ${words.notes.progress(done, all)}\u001b[K`);
		},
		clear: () => {
			if (shown >= 0) void stderr.write('\r\u001b[K');
			shown = -1;
		},
	};
}

/** Fewer files are done before a bar could be read. */
const fewest = 50;
