import type { Heading } from './heading';
import {
	type Candidate,
	isBlank,
	isListed,
	isParagraph,
	nextFilled,
	previousFilled,
	titleText,
} from './structure-lines';
import type { Bounds } from './structure-series';
import { isDocumentTitle, isSectionTitle } from './structure-words';

/** The headings among the lines without an ordinal: bare titles, labels, bold and bracketed lines; with the level of their siblings. */
export function unmarkedHeadings(
	candidates: readonly Candidate[],
	marked: readonly Candidate[],
	title: number,
	bounds: Bounds,
): readonly Candidate[] {
	const markedLines = new Set(marked.map(({ line }) => line));
	const peers: Peer[] = [];
	let section = -1;
	for (const candidate of candidates) {
		while (section + 1 < marked.length && (marked[section + 1]?.line ?? 0) < candidate.line) section++;
		if (candidate.line <= title || !isUnmarked(candidate.heading)) continue;
		const peer = peerOf(candidate, section, markedLines, title, bounds);
		if (peer) peers.push(peer);
	}
	return peers.flatMap((peer) => {
		const level = levelOf(peer, peers, marked, bounds);
		return level ? [{ line: peer.line, heading: { ...peer.heading, level } }] : [];
	});
}

interface Peer extends Candidate {
	readonly text: string;
	/** Worded as the title of a section. */
	readonly named: boolean;
	/** Index of the marked heading above it; -1 where there is none. */
	readonly section: number;
}

function isUnmarked({ form, ordinal }: Heading): boolean {
	return ordinal === '' && (form === 'bare' || form === 'label' || form === 'bold' || form === 'bracket');
}

/** A title line set apart from what stands above, with its body below. */
function peerOf(
	{ line, heading }: Candidate,
	section: number,
	marked: ReadonlySet<number>,
	title: number,
	{ lines, from, to }: Bounds,
): Peer | undefined {
	const text = titleText(lines[line]?.text ?? '', heading);
	const longest = /^[A-Za-z]/u.test(text) ? 60 : 24;
	if (text.length < 2 || text.length > longest || isDate(text)) return undefined;
	const previous = previousFilled(lines, line, from);
	const above = lines[previous]?.text ?? '';
	const apart =
		previous < from ||
		previous < line - 1 ||
		previous === title ||
		marked.has(previous) ||
		isParagraph(above) ||
		isListed(above) ||
		isField(above);
	if (!apart) return undefined;
	const next = nextFilled(lines, line + 1, to);
	const below = lines[next]?.text ?? '';
	if (next >= to || !(isParagraph(below) || isListed(below) || (marked.has(next) && !isBlank(below)))) return undefined;
	if (marked.has(next) && heading.form !== 'bracket' && !isSectionTitle(text)) return undefined;
	return { line, heading, text, named: isSectionTitle(text), section };
}

/** `報告時段：4月29日—5月5日` */
function isField(text: string): boolean {
	return /^[^：:。，]{1,12}[：:]/u.test(text);
}

function isDate(text: string): boolean {
	return (
		/^(?:二[〇○零]|\d{2}|[xX×_*]{2,4})[^，。]{0,12}年?[^，。]{0,6}月[^，。]{0,6}[日号號]?$/u.test(text) ||
		/(?:图|圖|表|附件|附图|Table|Figure) ?[0-9一二三四五六七八九十]/u.test(text.slice(0, 8))
	);
}

function levelOf(peer: Peer, peers: readonly Peer[], marked: readonly Candidate[], bounds: Bounds): number {
	const { heading, section } = peer;
	const above = marked[section]?.heading;
	const below = marked[section + 1]?.heading;
	const same = peers.filter((other) => other.heading.form === heading.form);
	if (bounds.markdown) {
		if (heading.form !== 'bold' && heading.form !== 'bracket') return 0;
		return peer.named || (heading.form === 'bold' && distinct(same) > 1) ? Math.min(6, (above?.level ?? 0) + 1) : 0;
	}
	if (heading.form === 'bracket' && /^(?:请|請|写|寫|填|此处|此處|说明|說明|用)/u.test(peer.text)) return 0;
	const gap = above && below && above.form === below.form && (below.value ?? 0) - (above.value ?? 0) > 1;
	if (gap) return above.level;
	const known = same.filter(({ named }) => named).length;
	if (
		(heading.form === 'label' || heading.form === 'bracket') &&
		!peer.named &&
		(distinct(same) < 2 || known * 2 < same.length)
	)
		return 0;
	if (marked.length === 0) {
		if (peer.named && !isDocumentTitle(peer.text)) return 1;
		return distinct(same) > 2 || (distinct(same) > 1 && same.some(({ named }) => named)) ? 1 : 0;
	}
	const top = Math.min(...marked.map((one) => one.heading.level));
	const siblings = same.filter((other) => other.section === section);
	if (section >= 0 && distinct(siblings) > 1) return Math.min(6, (above?.level ?? 0) + 1);
	return peer.named && heading.form !== 'label' ? top : 0;
}

function distinct(peers: readonly Peer[]): number {
	return new Set(peers.map(({ text }) => text)).size === peers.length ? peers.length : 0;
}
