import Mocha from 'mocha';

/** Runs the suites in the extension host of a desktop, remote or served VS Code. */
export function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: true });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	return import('./suites.js').then(
		() =>
			new Promise((done, failed) => {
				mocha.run((failures) => (failures ? failed(new Error(`${failures} failed`)) : done()));
			}),
	);
}
