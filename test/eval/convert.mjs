// Turns the marked-up sources in `marked/` into the evaluation format next to this file:
// texts/ID.txt, index.jsonl, placeholders.gold.jsonl, headings.gold.jsonl, sections.gold.jsonl.
//
// Marks: ⟦text|class|slot⟧ or ⟦text|class|slot|?⟧ around a blank (`?` = ambiguous, never scored),
// ⟪level form [runin] [?]⟫ordinal¦title¦ around a heading; header lines begin with `%% ` and end with `%%`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classes = new Set([
	'cross',
	'blank',
	'circle',
	'asterisk',
	'mou',
	'bracket-prompt',
	'word',
	'missing-number',
	'other',
]);
const slots = new Set(['year', 'month', 'day', 'number', 'percent', 'name', 'place', 'org', 'generic']);
const sectionValues = new Set(['heading', 'paragraph', 'absent', 'unclear', 'unknown-truncated']);
const roles = ['overview', 'achievements', 'problems', 'plan'];

/** Converts every marked file; returns the generated files by relative path, and the problems of markup found on the way. */
export function convertAll() {
	const files = new Map();
	const problems = [];
	const index = [];
	const placeholders = [];
	const headings = [];
	const sections = [];
	for (const name of readdirSync(join(here, 'marked')).sort()) {
		if (!name.endsWith('.txt')) continue;
		const id = name.slice(0, -4);
		const raw = readFileSync(join(here, 'marked', name), 'utf8');
		const end = /^%%[ \t]*$/m.exec(raw);
		if (!end) {
			problems.push(`${name}: no line "%%" after the header`);
			continue;
		}
		const entry = { id, script: 'other', kind: '' };
		for (const line of raw.slice(0, end.index).split('\n')) {
			const field = /^%% (script|kind|sections(?: (\d+))?): ?(.*)$/.exec(line.trimEnd());
			if (!field) {
				if (line.trim()) problems.push(`${name}: header line not understood: ${line}`);
			} else if (field[1] === 'script' || field[1] === 'kind') entry[field[1]] = field[3].trim();
			else sections.push(sectionRow(id, field[2], field[3], (text) => problems.push(`${name}: ${text}`)));
		}
		index.push(entry);
		const lines = raw.slice(end.index + end[0].length + 1).split('\n');
		const plain = lines.map((line, n) =>
			plainLine(line, id, n + 1, placeholders, headings, (text) => problems.push(`${name}:${n + 1}: ${text}`)),
		);
		files.set(`texts/${id}.txt`, plain.join('\n'));
	}
	const jsonl = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
	files.set('index.jsonl', jsonl(index));
	files.set('placeholders.gold.jsonl', jsonl(placeholders));
	files.set('headings.gold.jsonl', jsonl(headings));
	files.set('sections.gold.jsonl', jsonl(sections));
	return {
		files,
		problems,
		counts: { documents: index.length, placeholders: placeholders.length, headings: headings.length },
	};
}

function sectionRow(id, document, text, problem) {
	const row = { id };
	if (document) row.document = Number(document);
	for (const pair of text.trim().split(/\s+/)) {
		const [key, value] = pair.split('=');
		if (key === 'thematic') row.achievements_thematic = value === 'true';
		else if (roles.includes(key) && sectionValues.has(value)) row[key] = value;
		else problem(`sections: not understood: ${pair}`);
	}
	for (const role of roles) if (!row[role]) problem(`sections: ${role} is not given`);
	return row;
}

function plainLine(line, id, number, placeholders, headings, problem) {
	let out = '';
	let heading;
	let bars = 0;
	let titleFrom = 0;
	for (let at = 0; at < line.length; ) {
		const c = line[at];
		if (c === '⟦') {
			const to = line.indexOf('⟧', at);
			const parts = line.slice(at + 1, to).split('|');
			const flag = parts.at(-1) === '?' ? parts.pop() : undefined;
			const slot = parts.pop();
			const kind = parts.pop();
			const text = parts.join('|');
			if (to < 0 || !classes.has(kind) || !slots.has(slot) || !text)
				problem(`blank not understood: ${line.slice(at, at + 30)}`);
			placeholders.push({
				id,
				line: number,
				col: out.length,
				text,
				class: kind,
				slot,
				...(flag && { ambiguous: true }),
			});
			out += text;
			at = to < 0 ? line.length : to + 1;
		} else if (c === '⟪') {
			const mark = /^⟪([0-6]) ([a-z-]+)( runin)?( \?)?⟫/.exec(line.slice(at));
			if (!mark) problem(`heading not understood: ${line.slice(at, at + 30)}`);
			if (heading && bars < 2) problem('heading without its two ¦');
			heading = {
				id,
				line: number,
				level: Number(mark?.[1]),
				ordinal: '',
				title: '',
				form: mark?.[2],
				...(mark?.[3] && { runin: true }),
				...(mark?.[4] && { ambiguous: true }),
			};
			headings.push(heading);
			heading.from = out.length;
			bars = 0;
			at += mark?.[0].length ?? 1;
		} else if (c === '¦') {
			if (!heading || ++bars > 2) problem('¦ outside a heading');
			else if (bars === 1) {
				heading.ordinal = out
					.slice(heading.from)
					.replace(/^\s*#*\s*/, '')
					.trim();
				titleFrom = out.length;
			} else {
				heading.title = out.slice(titleFrom).trim();
				delete heading.from;
			}
			at++;
		} else {
			if (c === '⟧' || c === '⟫') problem(`stray ${c}`);
			out += c;
			at++;
		}
	}
	if (heading && bars !== 2) problem('heading without its two ¦');
	if (heading) delete heading.from;
	return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { files, problems, counts } = convertAll();
	rmSync(join(here, 'texts'), { recursive: true, force: true });
	mkdirSync(join(here, 'texts'), { recursive: true });
	for (const [path, text] of files) writeFileSync(join(here, path), text);
	for (const problem of problems) console.error(problem);
	console.log(`${counts.documents} documents, ${counts.placeholders} blanks, ${counts.headings} headings`);
	process.exitCode = problems.length ? 1 : 0;
}
