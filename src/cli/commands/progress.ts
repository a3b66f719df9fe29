import type { Workspaces } from '../workspace';
import type { Context } from './context';
import { countTexts } from './texts';

/** A line on the terminal that says how far a long run is. */
export interface Progress {
	readonly step: () => void;
	/** Takes the line away, so that something else can be written; the next step brings it back. */
	readonly clear: () => void;
}

/** Fewer files are done before a bar could be read. */
const fewest = 50;

/** It is drawn as often as this, and not before this has passed (milliseconds). */
const pause = 100;

/** Shown where a person sees it: on standard error, if that is a terminal. */
export async function progressFor(context: Context, workspaces: Workspaces): Promise<Progress> {
	const { invocation, io, words } = context;
	const { stderr } = io;
	const none = { step: () => {}, clear: () => {} };
	if (!stderr.isTerminal || invocation.operands.length === 0) return none;
	const all = await countTexts(context, workspaces);
	if (all < fewest) return none;
	const width = Math.max(10, Math.min(40, stderr.columns - 30));
	let done = 0;
	let drawn = io.now().getTime();
	let isThere = false;
	return {
		step: () => {
			done++;
			const now = io.now().getTime();
			if (now - drawn < pause) return;
			drawn = now;
			isThere = true;
			const filled = Math.min(width, Math.floor((done / all) * width));
			const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
			void stderr.write(`\r${bar} ${words.notes.progress(done, all)}\u001b[K`);
		},
		clear: () => {
			if (isThere) void stderr.write('\r\u001b[K');
			isThere = false;
		},
	};
}
