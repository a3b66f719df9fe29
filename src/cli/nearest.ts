/** The candidate most like `name`, where one is like it enough to be meant; edit distance up to a third of its length. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
	if (name.length > 40) return undefined;
	const ranked = candidates
		.map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
		.filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
		.sort((a, b) => a.distance - b.distance);
	return ranked[0]?.candidate;
}

/** Insertions, deletions and substitutions that make `a` into `b`. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, n) => n);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
