import type { Code, Diagnostic } from '../rules/index';
import type { Scan } from '../scan/scan';
import { fold } from '../script';
import type { Span } from '../text';

/** How much of the line on each side makes the context, in folded characters: enough to tell places apart, little enough to survive edits elsewhere in the line. */
const reach = 6;

/** Further than this the line is not looked at, in UTF-16 units. */
const farthest = 60;

/** What an ignore is recognised by. */
export interface IgnoreKey {
	readonly code: Code;
	readonly text: string;
	/** Eight hexadecimal digits. */
	readonly context: string;
}

/** The key of a span on a line: what is marked, and a hash of what stands directly around it. */
export function spanKey(code: Code, line: string, { from, to }: Span): IgnoreKey {
	const text = line.slice(from, to);
	const before = fold(line.slice(Math.max(0, from - farthest), from)).slice(-reach);
	const after = fold(line.slice(to, to + farthest)).slice(0, reach);
	return { code, text, context: hash(`${before}\0${fold(text)}\0${after}`) };
}

/** The key of a finding. A missing section is known by its id, wherever it is reported. */
export function diagnosticKey(diagnostic: Diagnostic, { lines }: Scan): IgnoreKey {
	const { code, range } = diagnostic;
	if (code === 'missing-section')
		return { code, text: diagnostic.data.section, context: hash(diagnostic.data.section) };
	const line = lines[range.start.line]?.text ?? '';
	const to = range.end.line === range.start.line ? range.end.column : line.length;
	return spanKey(code, line, { from: range.start.column, to });
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	return (value >>> 0).toString(16).padStart(8, '0');
}
