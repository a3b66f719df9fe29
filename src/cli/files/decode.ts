import { isAscii, isUtf8, transcode } from 'node:buffer';
import { decodeOther, encodeOther, otherEncodingOf } from './other-encodings';

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
	const named = wanted ?? marked;
	const bom = marked !== undefined && marked === named;
	const body = bom ? bytes.subarray(marked === 'utf-8' ? 3 : 2) : bytes;
	const start = body.subarray(0, sample);
	if (named === 'utf-8' || (!named && !start.includes(0))) {
		const text = decodeUtf8(body);
		if (text !== undefined) return body.includes(0) ? undefined : { text, encoding: 'utf-8', bom };
		if (named) return undefined;
	}
	const encoding = named ?? otherEncodingOf(body, start);
	if (!encoding) return undefined;
	const text = decodeOther(body, encoding);
	return text === undefined || isBinary(text) ? undefined : { text, encoding, bom };
}

/** The bytes of a text in the encoding that it came in. `undefined` where the encoding lacks one of its characters. */
export function encode({ text, encoding, bom }: Decoded): Buffer | undefined {
	if (encoding !== 'utf-8') return encodeOther(text, encoding, bom);
	const bytes = Buffer.from(text);
	if (bytes.toString() !== text) return undefined;
	return bom ? Buffer.concat([utf8Mark, bytes]) : bytes;
}

/** The encoding of a name as people write it: GBK, cp950, UTF16 … */
export function encodingNamed(name: string): Encoding | undefined {
	const plain = name.toLowerCase().replaceAll(/[-_ ]/g, '');
	if (/^utf8(?:bom)?$/.test(plain)) return 'utf-8';
	if (/^utf16(?:le)?$/.test(plain)) return 'utf-16le';
	if (plain === 'utf16be') return 'utf-16be';
	if (/^(?:gb18030|gbk|gb2312|cp936|euccn|windows936)$/.test(plain)) return 'gb18030';
	return /^(?:big5|big5hkscs|cp950|windows950)$/.test(plain) ? 'big5' : undefined;
}

const utf8Mark = Buffer.of(0xef, 0xbb, 0xbf);

function byMark(bytes: Buffer): Encoding | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** As much of a text as is looked at to tell its encoding. */
const sample = 64 * 1024;

/** Before Node 24 the usual way takes five times as long for Chinese texts; shorter strings for ASCII alone come from the other. */
const usualIsSlow = Number(process.versions.node.split('.')[0]) < 24;

function decodeUtf8(bytes: Buffer): string | undefined {
	if (!isUtf8(bytes)) return undefined;
	return usualIsSlow && !isAscii(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : bytes.toString();
}

function isBinary(text: string): boolean {
	return text.includes('\0');
}
