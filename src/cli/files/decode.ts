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
	if (isUtf8(bytes)) return 'utf-8';
	const start = bytes.subarray(0, sample);
	const wide = wideEncoding(start);
	if (wide) return wide;
	if (start.includes(0)) return undefined;
	const candidates = (['gb18030', 'big5'] as const).filter((name) => decodeStrictly(bytes, name) !== undefined);
	if (candidates.length < 2) return candidates[0];
	const scores = analyse(start);
	const confidence = (name: string) => scores.find((score) => score.name.toLowerCase() === name)?.confidence ?? 0;
	const difference = confidence('gb18030') - confidence('big5');
	if (difference !== 0) return difference > 0 ? 'gb18030' : 'big5';
	return usual(start, 'big5') > usual(start, 'gb18030') ? 'big5' : 'gb18030';
}

/** UTF-16 without a mark: the line ends, digits and Latin letters of a text leave zeros on one side only. */
function wideEncoding(bytes: Buffer): Encoding | undefined {
	if (bytes.length % 2 !== 0 && bytes.length < sample) return undefined;
	const zeros = [0, 0];
	for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (odd > 0 && even === 0) return 'utf-16le';
	return even > 0 && odd === 0 ? 'utf-16be' : undefined;
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
