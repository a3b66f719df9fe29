import { resolve } from 'node:path';
import { beginAtomicWrite } from '../files/write';
import type { Context } from './context';

/** Where a report goes: standard output, or the file that `--output` names. */
export interface Sink {
	readonly write: (text: string) => Promise<void>;
	/** Puts the finished file in its place. */
	readonly close: () => void;
	/** Throws away what was not finished; nothing after `close`. */
	readonly abandon: () => void;
}

export function sinkFor({ invocation, io, words }: Context): Sink {
	const { output } = invocation.values;
	if (output === undefined) {
		const write = async (text: string) => {
			if (text) await io.stdout.write(text);
		};
		return { write, close: () => {}, abandon: () => {} };
	}
	const file = beginAtomicWrite(output, resolve(io.cwd, output), words);
	return {
		write: async (text) => {
			if (text) file.write(Buffer.from(text));
		},
		close: () => file.commit(),
		abandon: () => file.abandon(),
	};
}
