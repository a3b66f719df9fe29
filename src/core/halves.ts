/** How many of those at the beginning are so, found by halves: behind the first that is not none is. */
export function countWhile<T>(all: readonly T[], isSo: (one: T) => boolean): number {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = all[middle];
		if (one !== undefined && isSo(one)) low = middle + 1;
		else high = middle;
	}
	return low;
}
