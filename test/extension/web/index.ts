import 'mocha/mocha.js';

/** Runs the suites in the web extension host: a worker without Node. As in the other hosts, what fails twice is broken. */
export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: lines() });
	await import('../suites.js');
	return new Promise((done, failed) => {
		mocha.run((failures) => (failures ? failed(new Error(`${failures} failed`)) : done()));
	});
}

/** For a console without colours; mocha's own reporter for browsers wants a page. */
function lines(): Mocha.ReporterConstructor {
	return class Lines extends Mocha.reporters.Base {
		constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
			super(runner, options);
			const failed: string[] = [];
			const reason = (test: Mocha.Test, error: Error): string => `${test.fullTitle()}\n${error.stack ?? error.message}`;
			runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()}`));
			runner.on('retry', (test: Mocha.Test, error: Error) => console.log(`  Once more: ${reason(test, error)}`));
			runner.on('fail', (test, error: Error) => {
				console.log(`  ✘ ${test.fullTitle()}`);
				failed.push(reason(test, error));
			});
			runner.on('end', () => {
				console.log(`${this.stats.passes} passing`);
				if (failed.length) console.log([`${failed.length} failing`, ...failed].join('\n'));
			});
		}
	};
}
