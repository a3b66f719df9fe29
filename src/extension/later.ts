/** A table that is made when it is first read. */
export function later<T extends object>(make: () => T): T {
	let made: T | undefined;
	// The handler answers for every property of the table, which is what makes an empty object one.
	return new Proxy({} as T, { get: (_, name) => Reflect.get((made ??= make()), name) as unknown });
}
