/** What was found out about objects of one kind, see {@link memoOf}. */
export interface Memo<K extends object, V> {
	readonly get: (key: K) => V | undefined;
	readonly set: (key: K, value: V) => void;
	readonly delete: (key: K) => void;
}

/**
 * Remembers something of objects that come and go with a text: scans, lines, outlines. What is remembered stands on the object,
 * where nobody sees it, and goes with it. A `WeakMap` says the same, but the quick rounds of the collector of garbage take its
 * values for needed: of an archive, all texts would stay until the slow round comes. For objects that stay, a `WeakMap` will do.
 */
export function memoOf<K extends object, V>(): Memo<K, V> {
	const place = Symbol('memo');
	return {
		get: (key) => (key as { readonly [place]?: V })[place],
		set: (key, value) => {
			Object.defineProperty(key, place, { value, writable: true, configurable: true });
		},
		// Properties that are taken away make an object slow.
		delete: (key) => {
			Object.defineProperty(key, place, { value: undefined, writable: true, configurable: true });
		},
	};
}

/**
 * Gives objects a property that is found out when somebody reads it first. All objects share one reader: an object literal with
 * `get` makes a reader for each, and with it a kind of object of its own, which the engine keeps long after the object is gone.
 */
export function laterProperty<Name extends string, V>(
	name: Name,
): <T extends object>(object: T, find: () => V) => T & { readonly [N in Name]: V } {
	const finders = memoOf<object, () => V>();
	const found = memoOf<object, { readonly value: V }>();
	const reader: PropertyDescriptor & ThisType<object> = {
		enumerable: true,
		get() {
			let known = found.get(this);
			if (!known) {
				// The finder is there: it was set before the property was.
				known = { value: (finders.get(this) as () => V)() };
				found.set(this, known);
			}
			return known.value;
		},
	};
	return <T extends object>(object: T, find: () => V) => {
		finders.set(object, find);
		return Object.defineProperty(object, name, reader) as T & { readonly [N in Name]: V };
	};
}
