// What one typed character costs, in processor time: the scan alone, and the whole analysis (outline, groups, checklist, findings); then edits of many lines at once, beside reading the text anew.
// A person waits for the thread that does it; the compiler and the collection of garbage beside it are told apart, in what all threads take together.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { random } from './corpus.mjs';
import { percentile } from './measure.mjs';

const [core, ...paths] = process.argv.slice(2);
const { analyze, builtinProfile, reanalyze, rescan } = createRequire(import.meta.url)(core);
const profile = builtinProfile('annual-work-summary');
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
		type(text, many ? 4_000 : 20_000, characters(), rescan, ({ source }) => source),
	);
	report('whole analysis', type(text, many ? 1_500 : 6_000, characters(), reanalyze));
	report('lines broken', type(text, many ? 300 : 1_000, breaks(), reanalyze));
	console.log('Many lines at once, milliseconds of processor time');
	for (const [name, change] of Object.entries({ paste, replaced, filled, undone })) {
		const { edit, anew } = burst(text, change);
		console.log(
			`  ${name.padEnd(16)} ${edit.toFixed(1).padStart(9)}   reading all anew ${anew.toFixed(1).padStart(9)}`,
		);
	}
}

/**
 * Makes edits one after another, for half a minute at most; the first fifth warms up.
 *
 * @param {string} text
 * @param {number} edits
 * @param {(lines: readonly { text: string }[], n: number) => object} change
 * @param {Function} step from one state to the next
 * @param {Function} from the state to begin with
 */
function type(text, edits, change, step, from = (analysis) => analysis) {
	let state = from(analyze(text, profile));
	const times = [];
	const end = Date.now() + 30_000;
	for (let n = 0; n < edits && Date.now() < end; n++) {
		const edit = change((state.source ?? state).lines, n);
		const before = [spentBy(process.cpuUsage()), spentBy(ofThread())];
		state = step(state, edit);
		const after = [spentBy(process.cpuUsage()), spentBy(ofThread())];
		times.push({ all: after[0] - before[0], own: after[1] - before[1] });
	}
	return times.slice(Math.floor(times.length / 5));
}

/** Of the thread that asks; before Node 23.9 there is only the time of all. */
function ofThread() {
	// On Linux to ask for all threads brings what is known of this one up to now; else it is as old as the last tick.
	const all = process.cpuUsage();
	return process.threadCpuUsage?.() ?? all;
}

/** Microseconds. */
function spentBy({ user, system }) {
	return user + system;
}

/** A clause typed at a place, then the next one at another. */
function characters() {
	const next = random(5);
	let line = 0;
	let column = 0;
	return (lines, n) => {
		if (n % typed.length === 0) {
			line = Math.floor(next() * lines.length);
			column = Math.floor(next() * Math.min(lines[line].text.length, 200));
		}
		const old = lines[line].text;
		const fresh = old.slice(0, column) + typed[n % typed.length] + old.slice(column);
		column++;
		return { from: line, to: line + 1, lines: [fresh] };
	};
}

/** A line broken in two, then put together again. */
function breaks() {
	const next = random(6);
	let line = 0;
	return (lines, n) => {
		if (n % 2 === 1) return { from: line, to: line + 2, lines: [lines[line].text + lines[line + 1].text] };
		line = Math.floor(next() * lines.length);
		const { text } = lines[line];
		const column = Math.floor(next() * text.length);
		return { from: line, to: line + 1, lines: [text.slice(0, column), text.slice(column)] };
	};
}

/** 200 lines from elsewhere in the text. */
function paste(texts) {
	const at = Math.floor(texts.length / 3);
	return { from: at, to: at, lines: texts.slice(-200) };
}

/** A word that stands in every other line. */
function replaced(texts) {
	return { from: 0, to: texts.length, lines: texts.map((text) => text.replaceAll('核对', '核實')) };
}

/** One value for all blanks that want it, from the first to the last. */
function filled(texts) {
	return { from: 0, to: texts.length, lines: texts.map((text) => text.replaceAll('20xx年', '2026年')) };
}

function undone(texts) {
	return { from: 0, to: texts.length, lines: texts, before: filled(texts).lines };
}

/** The median of some rounds of one edit, and of reading the text that it makes. */
function burst(text, change) {
	const lines = text.split('\n');
	const { before = lines, ...edit } = change(lines);
	const after = before.toSpliced(edit.from, edit.to - edit.from, ...edit.lines).join('\n');
	const times = { edit: [], anew: [] };
	for (let round = 0; round < 9; round++) {
		const analysis = analyze(before.join('\n'), profile);
		times.edit.push(cpu(() => reanalyze(analysis, edit)));
		times.anew.push(cpu(() => analyze(after, profile)));
	}
	return { edit: percentile(times.edit, 0.5), anew: percentile(times.anew, 0.5) };
}

/** Milliseconds of processor time, of all threads. */
function cpu(work) {
	const before = spentBy(process.cpuUsage());
	work();
	return (spentBy(process.cpuUsage()) - before) / 1000;
}

function report(name, times) {
	const parts = (of) => {
		const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times.map(of), part).toFixed(1));
		return `p50 ${p50.padStart(8)}   p95 ${p95.padStart(8)}   p99 ${p99.padStart(8)}`;
	};
	const own = parts((time) => time.own);
	console.log(`  ${name.padEnd(15)} ${own}   n ${times.length}\n    of all threads ${parts((time) => time.all)}`);
}
