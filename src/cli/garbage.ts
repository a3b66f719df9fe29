import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many texts leave a few megabytes behind. */
const texts = 16;

/**
 * To be called between two texts, when next to nothing of the last one is in use: every so often young garbage is collected there.
 * Collected whenever its room is full, in the midst of a text, some of it always outlives that, and V8 doubles the room each time
 * enough has; a run over thousands of files came to need half as much memory again, with nothing of it in use.
 */
export function collector(): () => void {
	let count = 0;
	let collect: (() => void) | undefined;
	return () => {
		if (++count % texts !== 0) return;
		collect ??= youngCollection();
		collect();
	};
}

/** The collection that V8 hands out to those who ask for it; nothing where the engine is another. */
function youngCollection(): () => void {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('globalThis.gc');
	setFlagsFromString('--no-expose-gc');
	return typeof collect === 'function' ? () => void collect({ type: 'minor' }) : () => {};
}
