import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decode as decodeBytes, encode as encodeText } from 'iconv-lite';
import type { Encoding } from './decode';

// Its tables are large, and most runs meet UTF-8 only: a bundle loads this file when the first other text turns up.

/** The encoding of bytes that are no UTF-8: UTF-16, GB18030 or Big5, whichever they speak for. `start`: as much of them as is judged. */
export function otherEncodingOf(bytes: Buffer, start: Buffer): Encoding | undefined {
	// Only UTF-16 has zeros in a text; to UTF-8 they would be valid.
	if (start.includes(0)) return bytes.length % 2 ? undefined : wideEncoding(start);
	const candidates = (['gb18030', 'big5'] as const).filter((name) => decodeOther(bytes, name) !== undefined);
	if (candidates.length < 2) return candidates[0];
	const scores = analyse(start);
	const confidence = (name: string) => scores.find((score) => score.name.toLowerCase() === name)?.confidence ?? 0;
	const difference = confidence('gb18030') - confidence('big5');
	if (difference !== 0) return difference > 0 ? 'gb18030' : 'big5';
	return usual(start, 'big5') > usual(start, 'gb18030') ? 'big5' : 'gb18030';
}

/** The text of bytes without byte order mark; `undefined` where they are not in this encoding. */
export function decodeOther(bytes: Buffer, encoding: Encoding): string | undefined {
	if (encoding.startsWith('utf-16') && bytes.length % 2) return undefined;
	const text = decodeBytes(bytes, encoding, { stripBOM: false });
	return text.includes('\ufffd') ? undefined : text;
}

/** The bytes of a text. `undefined` where the encoding lacks one of its characters. */
export function encodeOther(text: string, encoding: Encoding, bom: boolean): Buffer | undefined {
	const bytes = encodeText(text, encoding, { addBOM: bom });
	const back = decodeBytes(bytes, encoding, { stripBOM: bom });
	return back === text ? bytes : undefined;
}

/** Old archives bring file names in the encoding of a Chinese Windows. */
export function nameOf(bytes: Buffer): string {
	return isUtf8(bytes) ? bytes.toString() : decodeBytes(bytes, 'gb18030');
}

/** UTF-16 without a mark: read the right way round, nearly all of it is Han, Latin and punctuation. */
function wideEncoding(bytes: Buffer): Encoding | undefined {
	const units = Math.floor(bytes.length / 2);
	let little = 0;
	let big = 0;
	for (let i = 0; i < units; i++) {
		if (isUsual(bytes.readUInt16LE(i * 2))) little++;
		if (isUsual(bytes.readUInt16BE(i * 2))) big++;
	}
	if (Math.max(little, big) < units * 0.75) return undefined;
	return little >= big ? 'utf-16le' : 'utf-16be';
}

function isUsual(unit: number): boolean {
	if (unit < 0x20) return unit === 0x09 || unit === 0x0a || unit === 0x0d;
	return (
		unit < 0x7f ||
		unit === 0xd7 ||
		(unit >= 0x25a0 && unit < 0x2600) ||
		(unit >= 0x4e00 && unit < 0xa000) ||
		(unit >= 0x3000 && unit < 0x3040) ||
		(unit >= 0x2010 && unit < 0x2030) ||
		unit >= 0xff00
	);
}

/** How many of the characters are ones that every summary is full of. */
function usual(bytes: Buffer, encoding: Encoding): number {
	const common = /[，。、：；（）一二三四五年月日的了是在和有人工作情况情況总總结結会會议議计計划劃报報告]/gu;
	return decodeBytes(bytes, encoding).match(common)?.length ?? 0;
}
