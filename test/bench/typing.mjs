// What one typed character costs, in processor time (the collection of garbage on other cores included): the scan alone, and the whole analysis (outline, groups, checklist, findings).
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { random } from './corpus.mjs';
import { percentile } from './measure.mjs';

const [core, ...paths] = process.argv.slice(2);
const { analyze, builtinProfile, reanalyze, rescan } = createRequire(import.meta.url)(core);
const typed = '今年走訪xx戶，達到__%。（一）工作';

for (const path of paths) {
	const text = readFileSync(path, 'utf8');
	const blanks = analyze(text, undefined).scan.lines.reduce((sum, line) => sum + line.placeholders.length, 0);
	console.log(
		`\nTyping in ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB with ${blanks} blanks, microseconds of processor time per character`,
	);
	const many = text.length > 2_000_000;
	report(
		'scan',
		type(
			text,
			many ? 2_000 : 20_000,
			(before, change) => rescan(before, change),
			(analysis) => analysis.source,
		),
	);
	report(
		'whole analysis',
		type(
			text,
			many ? 600 : 3_000,
			(before, change) => reanalyze(before, change),
			(analysis) => analysis,
		),
	);
}

/** Types characters one by one at places all over the text, for half a minute at most; the first fifth warms up. */
function type(text, edits, step, from) {
	const next = random(5);
	let state = from(analyze(text, builtinProfile('annual-work-summary')));
	const times = [];
	let line = 0;
	const end = Date.now() + 30_000;
	for (let n = 0; n < edits && Date.now() < end; n++) {
		const { lines } = state.source ?? state;
		if (n % 20 === 0) line = Math.floor(next() * lines.length);
		const old = lines[line].text;
		const column = Math.floor(next() * Math.min(old.length, 200));
		const fresh = old.slice(0, column) + typed[n % typed.length] + old.slice(column);
		const { user, system } = process.cpuUsage();
		state = step(state, { from: line, to: line + 1, lines: [fresh] });
		const after = process.cpuUsage();
		times.push(after.user + after.system - user - system);
	}
	return times.slice(Math.floor(times.length / 5));
}

function report(name, times) {
	const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times, part));
	console.log(
		`  ${name.padEnd(16)} p50 ${p50.toFixed(1).padStart(9)}   p95 ${p95.toFixed(1).padStart(9)}   p99 ${p99.toFixed(1).padStart(9)}   n ${times.length}`,
	);
}
