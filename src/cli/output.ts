import { fstatSync, statSync, writeSync } from 'node:fs';
import { utf8Of } from './files/utf8';
import type { Output } from './io';

/** An output, and whether something that was written may still be on its way. */
interface HostOutput extends Output {
	readonly isPending: () => boolean;
}

/**
 * Standard output or standard error. Files, pipes and what nobody reads are written to as they are: a stream for them takes as long
 * as checking a short text. `stream` is asked for where it has to be one. A reader that has seen enough is no fault; `failed` is told
 * of any other reason why something cannot be written.
 */
export function outputTo(
	descriptor: 1 | 2,
	stream: () => NodeJS.WriteStream,
	failed: (error: unknown) => void,
): HostOutput {
	let made: NodeJS.WriteStream | undefined;
	let closed = false;
	const waiting = new Set<() => void>();
	const lose = (error: unknown): void => {
		closed = true;
		for (const goOn of waiting) goOn();
		if ((error as NodeJS.ErrnoException).code !== 'EPIPE') failed(error);
	};
	const streamed = (): NodeJS.WriteStream => {
		made ??= stream().on('error', lose);
		return made;
	};
	const isPending = () => made !== undefined && !closed;
	const isClosed = () => closed;
	const toStream = (text: string | Buffer): void | Promise<void> => {
		const to = streamed();
		if (closed || to.write(text)) return;
		return new Promise<void>((resolve) => {
			waiting.add(resolve);
			to.once('drain', () => {
				waiting.delete(resolve);
				resolve();
			});
		});
	};
	if (!isPlain(descriptor)) {
		const { isTTY, columns } = streamed();
		return { write: toStream, isTerminal: isTTY ?? false, columns: columns ?? 80, isPending, isClosed };
	}
	const write = (text: string) => {
		if (closed) return;
		const rest = made ? text : unwritten(descriptor, utf8Of(text), lose);
		if (rest !== undefined && rest.length > 0) return toStream(rest);
	};
	return { write, isTerminal: false, columns: 80, isPending, isClosed };
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
function unwritten(descriptor: number, bytes: Buffer, lose: (error: unknown) => void): Buffer | undefined {
	let at = 0;
	try {
		while (at < bytes.length) at += writeSync(descriptor, bytes, at);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
		lose(error);
	}
	return undefined;
}
