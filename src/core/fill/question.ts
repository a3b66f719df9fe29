import type { Analysis } from '../analysis';
import type { Group, PlacedPlaceholder } from '../groups';
import { memoOf } from '../memo';
import type { Placeholder, Slot } from '../scan/placeholder';
import { type Scan, scanText } from '../scan/scan';
import { type Checked, checkValue, type FillProblem } from './check';
import { answerEdits } from './edits';
import { halfWidth, numberValue } from './numbers';
import { type Want, wantOf } from './want';

/** One value that a person is asked for. */
export interface Part {
	readonly group: Group;
	readonly want: Want;
}

/** What is asked at once: the value of one group, or the parts of one date or range (`__月__日-__日`, `__—__歲`). */
export interface Question {
	/** In the order of the text; never empty. */
	readonly parts: readonly Part[];
}

/** The questions of a text in the order in which they are asked. */
export function questionsOf({ scan, groups: { groups } }: Pick<Analysis, 'scan' | 'groups'>): readonly Question[] {
	return questionsIn(scan, groups);
}

function questionsIn(scan: Scan, groups: readonly Group[]): readonly Question[] {
	const questions: Part[][] = [];
	for (const group of groups) {
		const [place] = group.places;
		if (!place) continue;
		const text = scan.lines[place.line]?.text ?? '';
		const part = { group, want: wantOn(text, place.placeholder) };
		const last = questions.at(-1);
		if (last && isJoined(last, part, text)) last.push(part);
		else questions.push([part]);
	}
	return questions.map(questionFrom);
}

/**
 * The question with a placeholder of a line for which `isIt` holds; as it is among all {@link questionsOf}, but only the groups that begin
 * on the same line as the placeholder's are looked at, since no question goes beyond a line.
 */
export function questionOn(
	{ scan, groups: { groups } }: Pick<Analysis, 'scan' | 'groups'>,
	line: number,
	isIt: (placeholder: Placeholder) => boolean,
): Question | undefined {
	const isHere = ({ places }: Group): boolean => places.some((place) => place.line === line && isIt(place.placeholder));
	let from = groups.findIndex(isHere);
	if (from < 0) return undefined;
	const first = groups[from]?.places[0]?.line;
	let to = from + 1;
	while (groups[from - 1]?.places[0]?.line === first) from--;
	while (groups[to]?.places[0]?.line === first) to++;
	return questionsIn(scan, groups.slice(from, to)).find(({ parts }) => parts.some(({ group }) => isHere(group)));
}

/** What the blanks of a line want is asked after each edit, and an edit changes few lines. */
const wants = memoOf<Placeholder, { readonly text: string; readonly want: Want }>();

function wantOn(text: string, placeholder: Placeholder): Want {
	let known = wants.get(placeholder);
	if (known?.text !== text) {
		known = { text, want: wantOf(text, placeholder) };
		wants.set(placeholder, known);
	}
	return known.want;
}

/** The last question that began with a group, and what it was made of. */
const asked = memoOf<Group, { readonly parts: readonly Part[]; readonly question: Question }>();

/** The same question as before where it has the same groups that want the same. */
function questionFrom(parts: readonly Part[]): Question {
	const first = parts[0]?.group;
	const before = first && asked.get(first);
	const isSame =
		before?.parts.length === parts.length &&
		parts.every(({ group, want }, n) => before.parts[n]?.group === group && before.parts[n].want === want);
	if (isSame) return before.question;
	const question = { parts: alike(parts) };
	if (first) asked.set(first, { parts, question });
	return question;
}

/** Both ends of a range want what the noun behind the second says. */
function alike(parts: readonly Part[]): readonly Part[] {
	const last = parts.at(-1)?.want;
	if (!last || last.slot !== 'number') return parts;
	return parts.map(({ group, want }) => ({ group, want: { ...want, form: last.form, noun: last.noun } }));
}

/** All places that an answer fills, in the order of its parts. */
export function placesOf({ parts }: Question): readonly PlacedPlaceholder[] {
	return parts.flatMap(({ group }) => group.places);
}

/** What decides whether a value is a blank itself stands within this many columns. */
const nearby = 30;

/** Judges an answer: a value, or for a date or range as many numbers as it has parts (3月5日-7日, 3/5-7). */
export function checkAnswer(
	analysis: Pick<Analysis, 'scan'>,
	question: Question,
	typed: string,
): { readonly values: readonly string[] } | { readonly problem: FillProblem } {
	const checked = checkParts(question, typed);
	if ('problem' in checked) return checked;
	const isBlankStill = answerEdits(analysis, question, checked.values).some(({ range: { start, end }, newText }) => {
		const line = analysis.scan.lines[start.line]?.text ?? '';
		const before = line.slice(Math.max(0, start.column - nearby), start.column);
		const [scanned] = scanText(before + newText + line.slice(end.column, end.column + nearby)).lines;
		const from = before.length;
		const to = from + newText.length;
		return scanned?.placeholders.some((blank) => blank.kind !== 'missing-number' && blank.from < to && blank.to > from);
	});
	return isBlankStill ? { problem: { code: 'still-blank' } } : checked;
}

function checkParts(
	{ parts }: Question,
	typed: string,
): { readonly values: readonly string[] } | { readonly problem: FillProblem } {
	const [first] = parts;
	if (!first) return { values: [] };
	if (parts.length === 1) {
		const checked = checkValue(first.want, typed);
		return 'problem' in checked ? checked : { values: [checked.value] };
	}
	if (!typed.trim()) return { problem: { code: 'empty' } };
	const tokens = halfWidth(typed).match(numbers) ?? [];
	if (tokens.length !== parts.length) return { problem: { code: 'parts', count: parts.length } };
	const values: string[] = [];
	for (const [n, { want }] of parts.entries()) {
		const checked: Checked = checkValue(want, tokens[n] ?? '');
		if ('problem' in checked) return checked;
		values.push(checked.value);
	}
	return dayProblem(parts, values) ?? { values };
}

const numbers = /\d{1,20}(?:[.,]\d{1,10}){0,4}|[〇○零一二三四五六七八九十百千万萬两兩廿卅]{1,12}/gu;

/** February has no 30th. */
function dayProblem(parts: readonly Part[], values: readonly string[]): { readonly problem: FillProblem } | undefined {
	let month = 0;
	for (const [n, { want }] of parts.entries()) {
		const value = numberValue(values[n] ?? '') ?? 0;
		if (want.form === 'month') month = value;
		const most = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
		if (want.form === 'day' && value > most) return { problem: { code: 'day-range' } };
	}
	return undefined;
}

/** A blank that wants the same value as others elsewhere is asked on its own. */
function isJoined(parts: readonly Part[], { group, want }: Part, text: string): boolean {
	const last = parts.at(-1);
	const left = last?.group.places[0];
	const right = group.places[0];
	if (!last || !left || !right || last.group.places.length > 1 || group.places.length > 1) return false;
	if (left.line !== right.line || last.group.document !== group.document) return false;
	if (left.placeholder.kind === 'missing-number' || right.placeholder.kind === 'missing-number') return false;
	const between = text.slice(left.placeholder.to, right.placeholder.from);
	if (between.length > 8) return false;
	if (isDate(last.want.slot) && isDate(want.slot))
		return dateJoint.test(between) && isInOrder(last.want, want, between);
	const isNumber = want.slot === 'number' || want.slot === 'percent';
	return isNumber && want.slot === last.want.slot && want.form !== 'code' && rangeJoint.test(between);
}

function isDate(slot: Slot): boolean {
	return slot === 'year' || slot === 'month' || slot === 'day';
}

/** Year, month, day; after the sign of a range any of them. */
function isInOrder(left: Want, right: Want, between: string): boolean {
	const rank = { year: 0, month: 1, day: 2 } as Partial<Record<Slot, number>>;
	return /[-—–~～至到]/u.test(between) || (rank[left.slot] ?? 9) < (rank[right.slot] ?? 9);
}

const dateJoint = /^\s{0,2}(?:年|月份?|日|[号號]|\/|\.)?\s{0,2}(?:[-—–~～至到]{1,2})?\s{0,2}$/u;
const rangeJoint = /^\s?(?:[%％]|\p{Script=Han}{1,2})?\s?[-—–~～至到]{1,2}\s?$/u;
