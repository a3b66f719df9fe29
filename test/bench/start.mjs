// Loads an extension and activates it in an editor that takes every call and does nothing: prints the milliseconds.
import Module from 'node:module';

const [path] = process.argv.slice(2);
const require = Module.createRequire(import.meta.url);

/** Answers everything with itself, so that whatever is registered is registered nowhere. */
const anything = new Proxy(function () {}, {
	get: (_, name) => answer(name),
	apply: () => anything,
	construct: () => anything,
	getPrototypeOf: () => anything,
	set: () => true,
});

function answer(name) {
	switch (name) {
		case 'then':
			return undefined;
		case 'prototype':
			return {};
		case Symbol.toPrimitive:
			return () => '';
		case Symbol.iterator:
			return () => [][Symbol.iterator]();
		default:
			return anything;
	}
}

const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));
const start = performance.now();
require(path).activate(new Proxy({ subscriptions: [] }, { get: (own, name) => own[name] ?? anything }));
console.log(performance.now() - start);
process.exit(0);
