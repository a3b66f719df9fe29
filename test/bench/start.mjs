// Loads an extension and activates it in an editor that takes every call and does nothing: prints the milliseconds of processor
// time, which do not depend on what else the machine does, and those of the clock.
//
//   node start.mjs PATH            in a window that has nothing for it yet
//   node start.mjs PATH --needed   and then what the first text or command loads
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';

const [path, needed] = process.argv.slice(2);
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
const manifest = join(dirname(path), '../package.json');
const packageJSON = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
const given = { subscriptions: [], extension: { packageJSON } };
const context = new Proxy(given, { get: (own, name) => own[name] ?? anything });
const [clock, processor] = [performance.now(), cpu()];
require(path).activate(context);
if (needed) require(join(dirname(path), 'features.js')).createFeatures(context);
console.log(JSON.stringify({ cpu: cpu() - processor, wall: performance.now() - clock }));
process.exit(0);

/** Milliseconds of this thread where Node can tell; compiling may use others. */
function cpu() {
	const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
	return (user + system) / 1000;
}
