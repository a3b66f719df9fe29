/** What the suites need of `node:assert/strict`, for a host without Node. */
function assert(value: unknown, message?: string): asserts value {
	if (!value) throw new Error(message ?? 'expected a truthy value');
}

assert.equal = (actual: unknown, expected: unknown, message?: string): void => {
	if (!Object.is(actual, expected)) throw new Error(message ?? `expected ${print(expected)}, got ${print(actual)}`);
};

assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void => {
	if (print(actual) !== print(expected))
		throw new Error(message ?? `expected ${print(expected)}, got ${print(actual)}`);
};

function print(value: unknown): string {
	return JSON.stringify(value) ?? String(value);
}

export default assert;
