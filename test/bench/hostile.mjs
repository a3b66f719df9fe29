// Texts made to be slow: double the text, and the time may at most be 2.5 times as long, for every family up to 10 MB.
import { createRequire } from 'node:module';

const [core, ...only] = process.argv.slice(2);
const { analyze, builtinProfile } = createRequire(import.meta.url)(core);
const profile = builtinProfile('annual-work-summary');

/** What is repeated until the text is long enough, in UTF-16 units; without a line end it is all one line. */
const families = {
	underscores: '_',
	'letters x': 'x',
	'opening brackets': '（',
	'square brackets': '[',
	'brackets and quotes, opening': '（“「【《',
	'brackets, nested': '（（（）））',
	'mixed marks': '_x×（某20○',
	'one long line of prose': '全年走訪農戶，調解糾紛；達到%。',
	'blanks, one per line': '走訪__戶\n',
	'blanks in one line': '20xx年××鎮',
	headings: '一、工作\n',
	'headings, deeper and deeper': '# 一\n## 二\n### 三\n一、四\n（一）五\n1、六\n',
	'headings in one line': '一、工作。（一）打算。',
	'numbered lines': '1、走訪農戶。\n',
	documents: '篇1\n工作總結\n一、工作\n',
	'empty lines': '\n',
	spaces: ' ',
	'ideographic spaces': '　',
	asterisks: '*',
	circles: '○',
	digits: '1',
	years: '2023年',
	dates: '3月5日星期三，',
	'crosses in both scripts': 'x总×總',
	'combining marks': 'e\u0301\u0301',
	'lone surrogates': '\ud83d',
	NUL: '\0',
	'bidirectional controls': '\u202e\u2067年',
	'comments, opened': '<!-- ',
	comments: '<!-- a -->',
	fences: '```\n',
	'table rows': '|xx|__|\n',
	links: '[a](b)',
	'doubled words': '的的我们我们',
	'half-width marks': '中,文;',
	quantities: '3,000万元，',
	'sentences without an end': '工作',
	'percent without numbers': '达到%，',
	'month without day': '年月日',
	'carriage returns': '\r',
	setext: '標題\n---\n',
};

console.log(
	'\nHostile texts: milliseconds for 2.5, 5 and 10 MB (UTF-16), and how many times longer a text of twice the length takes',
);
let worst = 0;
for (const [name, piece] of Object.entries(families)) {
	if (only.length && !only.includes(name)) continue;
	const texts = [1_250_000, 2_500_000, 5_000_000].map((length) => piece.repeat(Math.ceil(length / piece.length)));
	const times = texts.map(() => Infinity);
	for (let round = 0; round < 3; round++) {
		for (const [n, text] of texts.entries()) {
			const { user, system } = process.cpuUsage();
			analyze(text, profile, { markdown: true });
			const after = process.cpuUsage();
			times[n] = Math.min(times[n], (after.user + after.system - user - system) / 1000);
			if (times[n] > 20_000) break;
		}
		if (times.some((time) => !(time < 20_000))) break;
	}
	const ratios = times.slice(1).map((time, n) => time / times[n]);
	worst = Math.max(worst, ...ratios.filter(Number.isFinite));
	const shown = ratios.map((ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–')).join(', ');
	const note = ratios.some((ratio) => ratio > 2.5) || times.includes(Infinity) ? '   ← over 2.5' : '';
	console.log(
		`  ${name.padEnd(32)} ${times.map((time) => (Number.isFinite(time) ? time.toFixed(0) : '–').padStart(7)).join(' ')}   × ${shown}${note}`,
	);
}
console.log(`  worst × ${worst.toFixed(2)}`);
