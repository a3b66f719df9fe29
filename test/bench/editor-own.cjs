// Runs in the extension host: how much of its work is code of the extension, by samples of what it is doing.
const { Session } = require('node:inspector');
const { sep } = require('node:path');
const { pathToFileURL } = require('node:url');
const vscode = require('vscode');

/** Microseconds between two samples. */
const interval = 500;

/** Begins to watch; `lap` ends a stretch of time, `stop` resolves to what was found of each. */
exports.watch = async () => {
	const session = new Session();
	session.connect();
	const post = (method, given) =>
		new Promise((done, fail) => session.post(method, given, (error, result) => (error ? fail(error) : done(result))));
	await post('Profiler.enable');
	await post('Profiler.setSamplingInterval', { interval });
	await post('Profiler.start');
	const laps = [now()];
	return {
		lap: () => laps.push(now()),
		async stop() {
			const { profile } = await post('Profiler.stop');
			session.disconnect();
			return stretches(profile, laps);
		},
	};
};

/**
 * Of each stretch the milliseconds that were sampled in the extension's own files, by the clock, and their part of all that were
 * busy. Where others have the processor the part, of the processor time of the same stretch, tells more than the clock.
 */
function stretches({ nodes, samples, timeDeltas, startTime }, laps) {
	const { extensionPath } = vscode.extensions.getExtension('summary-writer.summary-writer');
	const folder = pathToFileURL(`${extensionPath}${sep}dist${sep}`).href;
	const isOurs = new Map();
	const visit = (node, inside) => {
		const { url } = node.callFrame;
		const ours = inside || (url.startsWith(folder) && !url.includes('/test/')) || url.startsWith(`${extensionPath}${sep}dist${sep}`);
		isOurs.set(node.id, ours);
		for (const child of node.children ?? []) visit(byId.get(child), ours);
	};
	const byId = new Map(nodes.map((node) => [node.id, node]));
	visit(nodes[0], false);
	const sums = laps.slice(1).map(() => ({ busy: 0, own: 0 }));
	let at = startTime;
	let lap = 0;
	for (const [n, id] of samples.entries()) {
		at += timeDeltas[n];
		while (lap < sums.length && at >= laps[lap + 1]) lap++;
		const { functionName } = byId.get(id).callFrame;
		if (lap === sums.length || at < laps[0] || functionName === '(idle)') continue;
		sums[lap].busy += timeDeltas[n];
		if (isOurs.get(id)) sums[lap].own += timeDeltas[n];
	}
	return sums.map(({ busy, own }) => ({ own: own / 1000, part: busy === 0 ? 0 : own / busy }));
}

/** Milliseconds, of the thread that runs extensions where Node can tell. */
function cpu() {
	// On Linux to ask for all threads brings what is known of this one up to now; else it is as old as the last tick.
	const all = process.cpuUsage();
	const { user, system } = process.threadCpuUsage?.() ?? all;
	return (user + system) / 1000;
}
exports.cpu = cpu;

/** Microseconds, as profiles count them. */
function now() {
	return Number(process.hrtime.bigint() / 1000n);
}
