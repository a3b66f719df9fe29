// Texts made to be slow: double the text, and the time may at most be 2.5 times as long, for every family up to 10 MB.
//
//   hostile.mjs CORE                        every family
//   hostile.mjs CORE FAMILY …               some
//   hostile.mjs CORE --lengths 20000,40000  other lengths, in UTF-16 units
//   hostile.mjs CORE --limit 30             seconds after which a family is given up (300)
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
		limit: { type: 'string', default: '300' },
	},
});
const [core, ...only] = positionals;
const lengths = values.lengths.split(',').map(Number);
const allowed = 2.5;
/** Milliseconds below which a stage is noise: the collection of garbage alone takes as long. */
const least = 30;

console.log(
	`\nHostile texts: milliseconds for ${lengths.map((length) => `${length / 500_000} MB`).join(', ')} (UTF-16), and how many times longer a longer one takes`,
);
let worst = 0;
let over = 0;
for (const name of only.length ? only : Object.keys(families)) {
	const { times, ending } = await measured(name);
	const totals = lengths.map((length) => sum([...(times.get(length)?.values() ?? [])]));
	const notes = ending ? [ending] : [];
	for (const [n, length] of lengths.entries()) {
		const before = lengths[n - 1];
		if (before === undefined || ending) continue;
		for (const [stage, ms] of times.get(length)) {
			const ratio = ms / Math.max(times.get(before).get(stage), (least * before) / length);
			if (ratio > allowed * (length / before / 2)) notes.push(`${stage} × ${ratio.toFixed(1)}`);
		}
	}
	const ratios = totals.slice(1).map((time, n) => time / totals[n]);
	worst = Math.max(worst, ...ratios.filter(Number.isFinite));
	if (notes.length) over++;
	console.log(
		`  ${name.padEnd(40)} ${totals.map((time) => time.toFixed(0).padStart(7)).join(' ')}   × ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}${notes.length ? `   ← ${notes.join('; ')}` : ''}`,
	);
}
console.log(`  worst × ${worst.toFixed(2)}; ${over} with a stage above ${allowed} or given up`);

/** Runs a family in a process of its own: the least time of each stage, by length; and how it ended, where it did not end well. */
function measured(name) {
	const times = new Map(lengths.map((length) => [length, new Map()]));
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
			resolve({ times, ending: ending ?? (code === 0 ? undefined : `failed in ${doing}: ${said}`) });
		});
	});
}

function sum(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}
