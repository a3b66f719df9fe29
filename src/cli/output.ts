import { fstatSync, statSync, writeSync } from 'node:fs';
import { utf8Of } from './files/utf8';
import type { Output } from './io';

/** An output, and whether something that was written may still be on its way. */
interface HostOutput extends Output {
	readonly isPending: () => boolean;
}

/**
 * Standard output or standard error. Files, pipes and what nobody reads are written to as they are: a stream for them takes as long
 * as checking a short text. `stream` is asked for where it has to be one.
 */
export function outputTo(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): HostOutput {
	let made: NodeJS.WriteStream | undefined;
	const streamed = (): NodeJS.WriteStream => {
		// The reader of a pipe has seen enough (`| head`): that is no fault.
		made ??= stream().on('error', stop);
		return made;
	};
	const isPending = () => made !== undefined;
	const toStream = (text: string | Buffer): void | Promise<void> => {
		const to = streamed();
		return to.write(text) ? undefined : new Promise<void>((resolve) => void to.once('drain', resolve));
	};
	if (!isPlain(descriptor)) {
		const { isTTY, columns } = streamed();
		return { write: toStream, isTerminal: isTTY ?? false, columns: columns ?? 80, isPending };
	}
	const write = (text: string) => {
		const rest = made ? text : unwritten(descriptor, utf8Of(text));
		if (rest !== undefined && rest.length > 0) return toStream(rest);
	};
	return { write, isTerminal: false, columns: 80, isPending };
}

function isPlain(descriptor: number): boolean {
	if (process.platform === 'win32') return false;
	const stat = fstatSync(descriptor);
	return (
		stat.isFile() ||
		stat.isFIFO() ||
		(stat.isCharacterDevice() && stat.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev)
	);
}

/** Writes; returns what is left when a pipe is full that does not wait for its reader. */
function unwritten(descriptor: number, bytes: Buffer): Buffer | undefined {
	let at = 0;
	while (at < bytes.length) {
		try {
			at += writeSync(descriptor, bytes, at);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
			stop(error as NodeJS.ErrnoException);
		}
	}
	return undefined;
}

function stop(error: NodeJS.ErrnoException): never {
	process.exit(error.code === 'EPIPE' ? 0 : 2);
}
