/**
 * Leaves beside each file of the command line that is read at every start what this Node's compiler makes of it: all functions
 * that a check has called. `src/cli/start.ts` loads it where it is run by the same version of Node. The build runs this;
 * for another Node: `PATH/OF/node test/support/compile-cli.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const vm = require('node:vm');
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = `${root}dist/cli.js`;

const scripts = new Map();
vm.Script = class extends vm.Script {
	constructor(code, options) {
		super(code, { filename: options.filename });
		scripts.set(options.filename, this);
	}
};
// What V8 is told at the start is part of what it has to be the same when the code is taken.
require('node:v8').setFlagsFromString = () => {};
process.argv = [process.execPath, cli, 'check', `${root}test/fixtures/sample`, '--format', 'json'];
require(cli);
process.on('exit', () => {
	process.exitCode = 0;
	for (const [file, script] of scripts) {
		const compiled = file.replace(/\.js$/, `-${process.version}-${process.arch}.cache`);
		writeFileSync(compiled, script.createCachedData());
	}
});
