import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decode as decodeBytes, encode as encodeText, encodingExists } from 'iconv-lite';

/** Encodings that are detected and written, by the name people know. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** A text with what is needed to write it back as it was. */
export interface Decoded {
	/** Without byte order mark. */
	readonly text: string;
	readonly encoding: Encoding;
	readonly bom: boolean;
}

/**
 * Reads bytes as text: by byte order mark, else as UTF-8 where that is valid, else as UTF-16, GB18030 or Big5, whichever the bytes
 * speak for. `undefined` where they are no text, or not in the encoding that is asked for.
 */
export function decode(bytes: Buffer, wanted?: Encoding): Decoded | undefined {
	const marked = byMark(bytes);
	const encoding = wanted ?? marked ?? detect(bytes);
	if (!encoding) return undefined;
	const bom = marked === encoding;
	const body = bom ? bytes.subarray(encoding === 'utf-8' ? 3 : 2) : bytes;
	const text = decodeStrictly(body, encoding);
	return text === undefined || isBinary(text) ? undefined : { text, encoding, bom };
}

/** The bytes of a text in the encoding that it came in. `undefined` where the encoding lacks one of its characters. */
export function encode({ text, encoding, bom }: Decoded): Buffer | undefined {
	const bytes = encodeText(text, encoding, { addBOM: bom });
	const back = decodeBytes(bytes, encoding, { stripBOM: bom });
	return back === text ? bytes : undefined;
}

/** The encoding of a name as people write it: GBK, cp950, UTF16 … */
export function encodingNamed(name: string): Encoding | undefined {
	const plain = name.toLowerCase().replaceAll(/[-_ ]/g, '');
	if (/^utf8(?:bom)?$/.test(plain)) return 'utf-8';
	if (/^utf16(?:le)?$/.test(plain)) return 'utf-16le';
	if (plain === 'utf16be') return 'utf-16be';
	if (/^(?:gb18030|gbk|gb2312|cp936|euccn|windows936)$/.test(plain)) return 'gb18030';
	return /^(?:big5|big5hkscs|cp950|windows950)$/.test(plain) && encodingExists('big5') ? 'big5' : undefined;
}

function byMark(bytes: Buffer): Encoding | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** As much of a text as is looked at to tell its encoding. */
const sample = 64 * 1024;

function detect(bytes: Buffer): Encoding | undefined {
	const start = bytes.subarray(0, sample);
	// Only UTF-16 has zeros in a text; to UTF-8 they would be valid.
	if (start.includes(0)) return bytes.length % 2 ? undefined : wideEncoding(start);
	if (isUtf8(bytes)) return 'utf-8';
	const candidates = (['gb18030', 'big5'] as const).filter((name) => decodeStrictly(bytes, name) !== undefined);
	if (candidates.length < 2) return candidates[0];
	const scores = analyse(start);
	const confidence = (name: string) => scores.find((score) => score.name.toLowerCase() === name)?.confidence ?? 0;
	const difference = confidence('gb18030') - confidence('big5');
	if (difference !== 0) return difference > 0 ? 'gb18030' : 'big5';
	return usual(start, 'big5') > usual(start, 'gb18030') ? 'big5' : 'gb18030';
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

function decodeStrictly(bytes: Buffer, encoding: Encoding): string | undefined {
	if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
	if (encoding.startsWith('utf-16') && bytes.length % 2) return undefined;
	const text = decodeBytes(bytes, encoding, { stripBOM: false });
	return text.includes('\ufffd') ? undefined : text;
}

function isBinary(text: string): boolean {
	return text.includes('\0');
}
