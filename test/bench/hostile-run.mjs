// One family of hostile texts in a process of its own, so that whoever started it can end it: prints a line of JSON when a stage
// begins, and one when it is over.  hostile-run.mjs CORE FAMILY LENGTH …
import { createRequire } from 'node:module';
import { families } from './hostile-texts.mjs';

const [core, family, ...lengths] = process.argv.slice(2);
const {
	analyzeScan,
	builtinProfile,
	builtinProfiles,
	chooseProfile,
	convertNumbering,
	fillEdits,
	handInReport,
	outlineOf,
	questionsOf,
	reanalyze,
	renumberEdits,
	scanText,
} = createRequire(import.meta.url)(core);
const profile = builtinProfile('annual-work-summary');
/** Milliseconds after which a length is not measured once more. */
const longest = 1000;

// Once for the compiler and what is built at first use.
for (const length of [2_000, 2_000, ...lengths.map(Number)]) {
	const text = families[family](length);
	// The least of some runs, of short ones: another process, or the collection of garbage, may be in the way of one.
	let spent = 0;
	for (let round = 0; round < 3 && spent < longest; round++) {
		const before = processorTime();
		const scan = timed(length, 'scan', () => scanText(text));
		const outline = timed(length, 'outline', () => outlineOf(scan));
		timed(length, 'choose', () => chooseProfile({ scan, outline, fileName: 'a.md' }, builtinProfiles()));
		const analysis = timed(length, 'analysis', () => analyzeScan(scan, profile, { markdown: true }, outline));
		const half = Math.floor(scan.lines.length / 2);
		const change = { from: half, to: half + 1, lines: [`${scan.lines[half].text}一`] };
		timed(length, 'edit', () => reanalyze(analysis, change));
		timed(length, 'renumber', () => renumberEdits(analysis));
		timed(length, 'convert', () => convertNumbering(analysis, 'plain'));
		timed(length, 'questions', () => questionsOf(analysis));
		timed(length, 'fill', () => analysis.groups.groups.map((group) => fillEdits(analysis, group, '甲')));
		timed(length, 'hand-in', () => handInReport(analysis));
		spent += processorTime() - before;
	}
}

function timed(length, stage, work) {
	const before = processorTime();
	console.log(JSON.stringify({ length, stage }));
	const result = work();
	console.log(JSON.stringify({ length, stage, ms: processorTime() - before }));
	return result;
}

/** Milliseconds. */
function processorTime() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
