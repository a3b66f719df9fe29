/** How a list came from an earlier one: `head` items at the beginning and `tail` at the end are the same, and stand in it as they did. */
export interface Revision<T> {
	readonly earlier: readonly T[];
	readonly head: number;
	readonly tail: number;
}

/** Takes note of how a list of findings was made, so that nobody compares the two. */
export function noteRevision<T>(list: readonly T[], revision: Revision<T>): void {
	// A chain of all lists there ever were would never be let go.
	revisions.delete(revision.earlier);
	revisions.set(list, revision);
}

/** How a list came from this earlier one, if that is known. */
export function revisionOf<T>(list: readonly T[], earlier: readonly T[]): Revision<T> | undefined {
	const revision = revisions.get(list) as Revision<T> | undefined;
	return revision?.earlier === earlier ? revision : undefined;
}

const revisions = new WeakMap<readonly unknown[], Revision<unknown>>();
