// Texts made to be slow: double the text, and the time may at most be 2.5 times as long, for every family up to 10 MB.
//
//   hostile.mjs CORE                        every family
//   hostile.mjs CORE FAMILY …               some
//   hostile.mjs CORE --lengths 20000,40000  other lengths, in UTF-16 units
//   hostile.mjs CORE --limit 30             seconds after which a family is given up (600)
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { families } from './hostile-texts.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		lengths: { type: 'string', default: '1250000,2500000,5000000' },
		limit: { type: 'string', default: '600' },
	},
});
const [core, ...only] = positionals;
const lengths = values.lengths.split(',').map(Number);
const allowed = 2.5;
/** Milliseconds below which a stage, or all of them, are noise: the collection of garbage alone takes as long. */
const least = { stage: 200, total: 250 };
/** A family whose time as a whole is above what is allowed is measured once more: the collection of garbage may have come at a bad time. */
const most = 2;

console.log(
	`\nHostile texts: milliseconds for ${lengths.map((length) => `${length / 500_000} MB`).join(', ')} (UTF-16), and how many times longer a longer one takes`,
);
const names = only.length ? only : Object.keys(families);
let worst = { ratio: 0, name: '' };
let over = 0;
let complete = 0;
for (const name of names) {
	const times = new Map(lengths.map((length) => [length, new Map()]));
	let ending;
	let notes = [];
	for (let round = 0; round < most && !ending && (round === 0 || grows(times)); round++) {
		ending = await measure(name, times);
		notes = ending ? [ending] : tooLong(times);
	}
	const totals = lengths.map((length) => sum([...times.get(length).values()]));
	if (!ending) complete++;
	for (const [n, time] of totals.entries()) {
		const ratio = n > 0 && !ending ? time / Math.max(totals[n - 1], least.total) : 0;
		if (ratio > worst.ratio) worst = { ratio, name };
	}
	if (notes.length) over++;
	const ratios = totals.slice(1).map((time, n) => (time / totals[n]).toFixed(2));
	console.log(
		`  ${name.padEnd(40)} ${totals.map((time) => time.toFixed(0).padStart(7)).join(' ')}   × ${ratios.join(', ')}${notes.length ? `   ← ${notes.join('; ')}` : ''}`,
	);
}
console.log(
	`  ${complete} of ${names.length} families up to ${Math.max(...lengths) / 500_000} MB; worst × ${worst.ratio.toFixed(2)} (${worst.name}); ${over} given up or with a stage above ${allowed}`,
);

/** Whether the time of all stages together grows faster than what is allowed. */
function grows(times) {
	const totals = lengths.map((length) => sum([...times.get(length).values()]));
	return totals.some((time, n) => {
		const [before, length] = [lengths[n - 1], lengths[n]];
		return before && time / Math.max(totals[n - 1], least.total) > allowed * (length / before / 2);
	});
}

/** The stages whose time grows faster than what is allowed. */
function tooLong(times) {
	const notes = [];
	for (const [n, length] of lengths.entries()) {
		const before = lengths[n - 1];
		if (before === undefined) continue;
		for (const [stage, ms] of times.get(length)) {
			const ratio = ms / Math.max(times.get(before).get(stage), (least.stage * before) / length);
			if (ratio > allowed * (length / before / 2)) notes.push(`${stage} × ${ratio.toFixed(1)}`);
		}
	}
	return notes;
}

/** Runs a family in a process of its own and takes the least time of each stage into `times`, by length; says how it ended, where it did not end well. */
function measure(name, times) {
	const program = join(dirname(fileURLToPath(import.meta.url)), 'hostile-run.mjs');
	const child = spawn(process.execPath, ['--max-old-space-size=8000', program, core, name, ...lengths.map(String)], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let doing = 'start';
	let ending;
	let complaint = '';
	child.stderr.on('data', (data) => (complaint += data));
	const timer = setTimeout(() => {
		ending = `given up in ${doing}`;
		child.kill('SIGKILL');
	}, Number(values.limit) * 1000);
	createInterface({ input: child.stdout }).on('line', (line) => {
		const { length, stage, ms } = JSON.parse(line);
		doing = `${stage} of ${length}`;
		if (ms !== undefined) times.get(length)?.set(stage, Math.min(ms, times.get(length).get(stage) ?? Infinity));
	});
	return new Promise((resolve) => {
		child.on('close', (code) => {
			clearTimeout(timer);
			const said = /^\w*Error.*$/m.exec(complaint)?.[0] ?? `code ${code}`;
			resolve(ending ?? (code === 0 ? undefined : `failed in ${doing}: ${said}`));
		});
	});
}

function sum(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}
