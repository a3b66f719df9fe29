import { memoOf } from '../memo';
import { findHeadings, type Heading } from './heading';
import { type Candidate, findPlaceholders, type Need, type Placeholder } from './placeholder';

/** Where a line stands: '' in the body, `-` in front matter, `!` in an HTML comment, else inside a fenced block of code opened by these characters. Compared by value. */
export type LineState = string;

/** One line and all that was found in it. Knows its columns but not its line number. */
export interface ScannedLine {
	/** Without its line end. */
	readonly text: string;
	readonly before: LineState;
	readonly after: LineState;
	/** Heading candidates in order; usually none or one, more where a whole document stands on one line. The outline decides which stand. */
	readonly headings: readonly Heading[];
	/** Placeholders in order, never overlapping. */
	readonly placeholders: readonly Placeholder[];
	/** What the line alone takes for placeholders; `placeholders` are those that the document confirms. */
	readonly candidates: readonly Candidate[];
}

/** What a whole document shows about itself, and with it which candidates stand. */
export interface Habits {
	/** Numbers were dropped in several places. */
	readonly gaps: boolean;
	/** Names are masked with 某. */
	readonly mou: boolean;
	/** The letter O stands for blanks. */
	readonly circles: boolean;
	/** Signs like □ △ ？ stand for blanks. */
	readonly shapes: boolean;
	/** A form to be filled in by hand. */
	readonly form: boolean;
}

/** A scanned text. */
export interface Scan {
	/** At least one (an empty text has one empty line). Line ends are \n, \r\n or \r. */
	readonly lines: readonly ScannedLine[];
	readonly habits: Habits;
	/** What the habits were judged by; kept for {@link rescan}. */
	readonly evidence: Evidence;
}

/** Lines `from` to `to` (exclusive) of the previous scan are now `lines`. */
export interface LineChange {
	readonly from: number;
	readonly to: number;
	readonly lines: readonly string[];
}

/** Splits a text into lines and finds the headings and placeholders of each. Never throws. */
export function scanText(text: string): Scan {
	return scanLines(splitLines(text), text.includes('<!--'), text);
}

/** The lines of a text without their ends; a byte order mark at the beginning belongs to no line. */
export function splitLines(text: string): readonly string[] {
	const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	return body.includes('\r') ? body.split(/\r\n|\r|\n/u) : body.split('\n');
}

/** The scan of a text that is already split into lines; `comments`: some line may have an HTML comment; `whole`: what was split. */
export function scanLines(texts: readonly string[], comments = true, whole?: string): Scan {
	const lines: ScannedLine[] = [];
	let state: LineState = '';
	let start = whole?.charCodeAt(0) === 0xfeff ? 1 : 0;
	for (const text of texts) {
		const line = scanLine(text, state, lines.length === 0, comments, whole, start);
		state = line.after;
		lines.push(line);
		start += text.length + 1;
		if (whole?.charCodeAt(start) === 0x0a && whole.charCodeAt(start - 1) === 0x0d) start++;
	}
	const evidence = evidenceOf(lines, 0, lines.length);
	const habits = habitsOf(lines, evidence);
	return { lines: evidence.open > 0 ? confirmAll(lines, habits) : lines, habits, evidence };
}

/**
 * The scan after a change of some lines; equals the scan of the new text from scratch. The previous scan is only a hint: lines
 * are scanned again until the line state agrees, and the others are kept unless the document's habits changed. Lines among those that
 * are given which say what stood there are kept, too: whoever replaces a word all over the text may give all its lines. Where nothing
 * changed the result is the previous scan.
 */
export function rescan(previous: Scan, given: LineChange): Scan {
	const change = trimmed(previous, given);
	if (change.from === change.to && change.lines.length === 0) return previous;
	const isInPlace = change.lines.length === change.to - change.from;
	const fresh: ScannedLine[] = [];
	let state: LineState = previous.lines[change.from - 1]?.after ?? '';
	for (const text of change.lines) {
		const at = change.from + fresh.length;
		const old = isInPlace && at > 0 ? previous.lines[at] : undefined;
		const line = old?.text === text && old.before === state ? old : scanLine(text, state, at === 0);
		state = line.after;
		fresh.push(line);
	}
	let rest = change.to;
	for (let old = previous.lines[rest]; old; old = previous.lines[++rest]) {
		if (old.before === state && change.from + fresh.length > 0 && rest > 0) break;
		const line = scanLine(old.text, state, change.from + fresh.length === 0);
		state = line.after;
		fresh.push(line);
	}
	const evidence = sum(
		difference(previous.evidence, evidenceOf(previous.lines, change.from, rest)),
		evidenceOf(fresh, 0, fresh.length),
	);
	const replaced = withLines(previous.lines, change.from, rest, fresh);
	const habits = habitsOf(replaced, evidence);
	if (!sameHabits(habits, previous.habits)) return { lines: confirmAll(replaced, habits), habits, evidence };
	for (let k = 0; k < fresh.length; k++) {
		const line = fresh[k];
		if (line) replaced[change.from + k] = confirmed(line, habits);
	}
	const scan = { lines: replaced, habits: previous.habits, evidence };
	// A chain of all scans ever made would never be let go.
	edits.delete(previous);
	edits.set(scan, { previous, from: change.from, to: change.from + fresh.length, previousTo: rest });
	return scan;
}

/** The change without the lines at its beginning and end that are what they were. */
function trimmed({ lines }: Scan, { from, to, lines: texts }: LineChange): LineChange {
	const most = Math.min(texts.length, to - from);
	let head = 0;
	while (head < most && lines[from + head]?.text === texts[head]) head++;
	let tail = 0;
	while (tail < most - head && lines[to - 1 - tail]?.text === texts[texts.length - 1 - tail]) tail++;
	return { from: from + head, to: to - tail, lines: texts.slice(head, texts.length - tail) };
}

/** A copy with some lines replaced; as many lines for as many are copied in one go. */
function withLines(
	lines: readonly ScannedLine[],
	from: number,
	to: number,
	fresh: readonly ScannedLine[],
): ScannedLine[] {
	if (fresh.length !== to - from) return lines.slice(0, from).concat(fresh, lines.slice(to));
	const copy = lines.slice();
	for (const [n, line] of fresh.entries()) copy[from + n] = line;
	return copy;
}

/** How a scan came from the one before: its lines from `from` to `to` stand where those up to `previousTo` stood, all others are the same objects. */
export interface ScanEdit {
	readonly previous: Scan;
	readonly from: number;
	readonly to: number;
	readonly previousTo: number;
}

/** The edit that made a scan, as long as it is known. A hint: what it allows to keep must equal what is found from scratch. */
export function editOf(scan: Scan): ScanEdit | undefined {
	return edits.get(scan);
}

const edits = memoOf<Scan, ScanEdit>();

const none: readonly never[] = [];

function scanLine(
	text: string,
	before: LineState,
	first: boolean,
	comments = true,
	whole?: string,
	start = 0,
): ScannedLine {
	const after = stateAfter(text, before, first, comments);
	const body = bodyOf(text, before, after, comments);
	if (body === '') return { text, before, after, headings: none, placeholders: none, candidates: none };
	const candidates =
		body === text && whole !== undefined ? findPlaceholders(body, whole, start) : findPlaceholders(body);
	return { text, before, after, headings: findHeadings(body), placeholders: candidates, candidates };
}

/** The part of a line that is body text, in its columns: comments are guidance and become white space. */
function bodyOf(text: string, before: LineState, after: LineState, comments: boolean): string {
	if (before === '' && after === '') return comments && text.includes('<!--') ? withoutComments(text) : text;
	if (before === '!' && after !== '!') {
		const end = text.indexOf('-->') + 3;
		return withoutComments(' '.repeat(end) + text.slice(end));
	}
	if (before === '' && after === '!') return withoutComments(text.slice(0, text.lastIndexOf('<!--')));
	return '';
}

function withoutComments(text: string): string {
	const parts: string[] = [];
	let done = 0;
	for (let from = text.indexOf('<!--'); from >= 0; from = text.indexOf('<!--', done)) {
		const to = text.indexOf('-->', from);
		if (to < 0) break;
		parts.push(text.slice(done, from), ' '.repeat(to + 3 - from));
		done = to + 3;
	}
	return done === 0 ? text : parts.join('') + text.slice(done);
}

function stateAfter(text: string, before: LineState, first: boolean, comments: boolean): LineState {
	if (before === '-') return isFrontMatter(text) ? '-' : '';
	if (before === '!') {
		const end = text.indexOf('-->');
		if (end < 0) return '!';
		return opensComment(text, end) ? '!' : '';
	}
	if (before !== '') return closesFence(text, before) ? '' : before;
	if (first && /^---\s*$/u.test(text)) return '-';
	const code = text.charCodeAt(0);
	if (code === 0x60 || code === 0x7e || code === 0x20) {
		const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(text);
		if (fence?.[1]) return fence[1].slice(0, 16);
	}
	return comments && opensComment(text, 0) ? '!' : '';
}

function opensComment(text: string, from: number): boolean {
	if (!text.includes('<!--')) return false;
	const comment = text.lastIndexOf('<!--');
	return comment >= from && !text.includes('-->', comment);
}

/** A line of YAML inside front matter; anything else, the closing --- included, ends it. */
function isFrontMatter(text: string): boolean {
	if (/^(?:---|\.\.\.)\s*$/u.test(text)) return false;
	return text.trim() === '' || /^(?:\s|-|#|[^\s：。，]{1,60}:(?:\s|$))/u.test(text);
}

function closesFence(text: string, fence: string): boolean {
	const trimmed = text.trim();
	if (trimmed.length < fence.length || trimmed.charAt(0) !== fence.charAt(0)) return false;
	for (let k = 0; k < trimmed.length; k++) if (trimmed.charAt(k) !== fence.charAt(0)) return false;
	return true;
}

/** What the lines say about the document's habits, in numbers that can be added and taken away. */
interface Evidence {
	/** Dropped numbers beyond doubt, and those with a gap that still need company. */
	readonly gaps: number;
	readonly weakGaps: number;
	readonly mou: number;
	readonly weakMou: number;
	readonly circles: number;
	readonly shapes: number;
	/** Candidates that the document has to confirm. */
	readonly open: number;
}

function evidenceOf(lines: readonly ScannedLine[], from: number, to: number): Evidence {
	const evidence = { gaps: 0, weakGaps: 0, mou: 0, weakMou: 0, circles: 0, shapes: 0, open: 0 };
	for (let k = from; k < to; k++) {
		const candidates = lines[k]?.candidates;
		if (candidates === undefined || candidates.length === 0) continue;
		for (const { kind, need } of candidates) {
			if (need !== undefined) evidence.open++;
			if (kind === 'missing-number' && need === undefined) evidence.gaps++;
			else if (kind === 'missing-number' && need === 'gaps') evidence.weakGaps++;
			else if (kind === 'mou') evidence[need === undefined ? 'mou' : 'weakMou']++;
			else if (kind === 'circle' && need === undefined) evidence.circles++;
			else if (kind === 'other' && need === undefined) evidence.shapes++;
		}
	}
	return evidence;
}

function sum(a: Evidence, b: Evidence): Evidence {
	return {
		gaps: a.gaps + b.gaps,
		weakGaps: a.weakGaps + b.weakGaps,
		mou: a.mou + b.mou,
		weakMou: a.weakMou + b.weakMou,
		circles: a.circles + b.circles,
		shapes: a.shapes + b.shapes,
		open: a.open + b.open,
	};
}

function difference(a: Evidence, b: Evidence): Evidence {
	return {
		gaps: a.gaps - b.gaps,
		weakGaps: a.weakGaps - b.weakGaps,
		mou: a.mou - b.mou,
		weakMou: a.weakMou - b.weakMou,
		circles: a.circles - b.circles,
		shapes: a.shapes - b.shapes,
		open: a.open - b.open,
	};
}

function habitsOf(lines: readonly ScannedLine[], evidence: Evidence): Habits {
	return {
		gaps: evidence.gaps > 0 || evidence.weakGaps > 2,
		mou: evidence.mou > 0 || evidence.weakMou > 1 || titleHasMou(lines),
		circles: evidence.circles > 0,
		shapes: evidence.shapes > 0,
		form: isForm(lines),
	};
}

/** 某局…汇报: the text begins with a masked name. */
function titleHasMou(lines: readonly ScannedLine[]): boolean {
	const title = lines.find(({ text }) => text.trim() !== '');
	return title?.candidates.some(({ kind, from }) => kind === 'mou' && title.text.slice(0, from).trim() === '') ?? false;
}

function sameHabits(a: Habits, b: Habits): boolean {
	return a.gaps === b.gaps && a.mou === b.mou && a.circles === b.circles && a.shapes === b.shapes && a.form === b.form;
}

/** The title says that this is a form: 登记表, 申请表, 合同. */
function isForm(lines: readonly ScannedLine[]): boolean {
	let seen = 0;
	for (const { text } of lines) {
		const title = text.trim();
		if (title === '') continue;
		if (
			/(?:登记表|登記表|申请表|申請表|报名表|報名表|审批表|審批表|考核表|推荐表|推薦表|鉴定表|鑑定表|履历表|履歷表|评议表|评分表|評分表|签到表|簽到表|回执|回執|合同|协议书|協議書|合約書|同意书|同意書|问卷|問卷)(?:[（(].{0,12}[）)])?$/u.test(
				title,
			) &&
			title.length < 40
		)
			return true;
		if (++seen >= 2) return false;
	}
	return false;
}

function stands(need: Need | undefined, habits: Habits): boolean {
	switch (need) {
		case undefined:
			return true;
		case 'gaps':
		case 'bare':
			return habits.gaps;
		case 'mou':
			return habits.mou;
		case 'circles':
			return habits.circles;
		case 'shapes':
			return habits.shapes;
		case 'fill':
			return !habits.form;
	}
}

function confirmAll(lines: readonly ScannedLine[], habits: Habits): readonly ScannedLine[] {
	return lines.map((line) => (line.candidates.length === 0 ? line : confirmed(line, habits)));
}

function confirmed(line: ScannedLine, habits: Habits): ScannedLine {
	const { candidates } = line;
	if (candidates.every(({ need }) => need === undefined)) return line;
	const placeholders = candidates.filter(({ need }) => stands(need, habits));
	const same =
		placeholders.length === line.placeholders.length && placeholders.every((one, k) => one === line.placeholders[k]);
	return same ? line : { ...line, placeholders };
}
