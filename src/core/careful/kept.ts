import { memoOf } from '../memo';
/**
 * Keeps what was said about something found, as long as all else that it follows from is the same: who compares what is said now with
 * what was said before an edit sees by the object that nothing changed. `from` is compared item by item.
 */
export function keeper<Said>(): (about: object, from: readonly unknown[], say: () => Said) => Said {
	const kept = memoOf<object, { readonly from: readonly unknown[]; readonly said: Said }>();
	return (about, from, say) => {
		const known = kept.get(about);
		if (known && isSame(known.from, from)) return known.said;
		const said = say();
		kept.set(about, { from, said });
		return said;
	};
}

/** Nothing else: what was found says it all. */
export const itself: readonly unknown[] = [];

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) return false;
	for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
	return true;
}
