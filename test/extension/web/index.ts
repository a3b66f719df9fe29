import 'mocha/mocha.js';

/** Runs the suites in the web extension host: a worker without Node. */
export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: 'spec' });
	await import('../suites.js');
	return new Promise((done, failed) => {
		mocha.run((failures) => (failures ? failed(new Error(`${failures} failed`)) : done()));
	});
}
