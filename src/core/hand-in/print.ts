import type { Scan } from '../scan/scan';
import type { Range } from '../text';

/** A fingerprint of a stretch of text, eight hexadecimal digits (FNV-1a, 32 bits). White space at the ends of lines does not count, nor do empty lines. */
export function printOf({ lines }: Scan, { start, end }: Range): string {
	let hash = 0x811c9dc5;
	for (let n = start.line; n <= end.line && n < lines.length; n++) {
		const text = lines[n]?.text ?? '';
		const from = n === start.line ? start.column : 0;
		const piece = text.slice(from, n === end.line ? end.column : text.length).trimEnd();
		if (piece === '') continue;
		for (let i = 0; i <= piece.length; i++) {
			hash ^= i < piece.length ? piece.charCodeAt(i) : 0x0a;
			hash = Math.imul(hash, 0x01000193);
		}
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
