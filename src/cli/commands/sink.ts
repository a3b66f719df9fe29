import { resolve } from 'node:path';
import { utf8Of } from '../files/utf8';
import { beginAtomicWrite } from '../files/write';
import type { Context } from './context';

/** Where a report goes: standard output, or the file that `--output` names. What is written may be held back for a moment. */
export interface Sink {
	readonly write: (text: string) => Promise<void>;
	/** Writes what is held back: before something else is said. */
	readonly flush: () => Promise<void>;
	/** Puts the finished file in its place. */
	readonly close: () => Promise<void>;
	/** Throws away a file that was not finished; nothing after `close`. */
	readonly abandon: () => void;
}

export function sinkFor({ invocation, io, words }: Context): Sink {
	const { output } = invocation.values;
	if (output === undefined) {
		const { write, flush } = io.stdout.isTerminal ? atOnce(io.stdout.write) : together(io.stdout.write);
		return { write, flush, close: flush, abandon: () => {} };
	}
	const file = beginAtomicWrite(output, resolve(io.cwd, output), words);
	const { write, flush } = together((text) => file.write(utf8Of(text)));
	return {
		write,
		flush,
		close: async () => {
			await flush();
			file.commit();
		},
		abandon: () => file.abandon(),
	};
}

type Write = (text: string) => void | Promise<void>;

function atOnce(write: Write): Pick<Sink, 'write' | 'flush'> {
	return {
		write: async (text) => {
			if (text) await write(text);
		},
		flush: async () => {},
	};
}

/** What is said of one text is short, and to write it costs more than to find it: so much goes together, in UTF-16 units. */
const enough = 16 * 1024;

/** Who reads a pipe waits no longer for the next text (milliseconds). */
const longestWait = 100;

function together(write: Write): Pick<Sink, 'write' | 'flush'> {
	let held = '';
	let last = Date.now();
	const flush = async (): Promise<void> => {
		const text = held;
		held = '';
		last = Date.now();
		if (text) await write(text);
	};
	return {
		write: async (text) => {
			held += text;
			if (held.length >= enough || Date.now() - last > longestWait) await flush();
		},
		flush,
	};
}
