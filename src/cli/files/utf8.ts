import { transcode } from 'node:buffer';

/** A text as bytes of UTF-8, for writing. The usual way takes three times as long for Chinese; it is there for what is no valid UTF-16. */
export function utf8Of(text: string): Buffer {
	try {
		return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
	} catch {
		return Buffer.from(text);
	}
}
