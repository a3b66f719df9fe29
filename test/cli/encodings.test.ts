import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { encode as encodeText } from 'iconv-lite';
import { decode, encode, type Encoding, encodingNamed, encodings } from '../../src/cli/files/decode';
import { readText } from '../../src/cli/files/read';
import { utf8Of } from '../../src/cli/files/utf8';
import { replaceText } from '../../src/cli/files/write';
import { UserError } from '../../src/cli/user-error';
import { wordsOf } from '../../src/cli/words';
import { clean, inFolder, unfinished } from './support';

const words = wordsOf('en');
const simplified = '某镇20××年工作总结\r\n一、主要工作\r\n全年走访农户××户，调解纠纷十七件。\r\n';

describe('encodings', () => {
	const cases: readonly (readonly [what: string, bytes: Buffer, encoding: Encoding, bom: boolean])[] = [
		['UTF-8', Buffer.from(unfinished), 'utf-8', false],
		['UTF-8 with a mark', Buffer.from(`\ufeff${unfinished}`), 'utf-8', true],
		['UTF-16 little-endian with a mark', encodeText(unfinished, 'utf-16le', { addBOM: true }), 'utf-16le', true],
		['UTF-16 big-endian with a mark', encodeText(unfinished, 'utf-16be', { addBOM: true }), 'utf-16be', true],
		['UTF-16 little-endian without a mark', encodeText(unfinished, 'utf-16le'), 'utf-16le', false],
		['UTF-16 big-endian without a mark', encodeText(unfinished, 'utf-16be'), 'utf-16be', false],
		['English in UTF-16 without a mark', encodeText('Annual report', 'utf-16le'), 'utf-16le', false],
		['GBK, Simplified', encodeText(simplified, 'gbk'), 'gb18030', false],
		['GBK, Traditional', encodeText(unfinished, 'gbk'), 'gb18030', false],
		['GB18030 beyond GBK', encodeText(`${simplified}𠮷村`, 'gb18030'), 'gb18030', false],
		['Big5', encodeText(unfinished, 'big5'), 'big5', false],
		['a short text in Big5', encodeText('工作總結', 'big5'), 'big5', false],
		['a short text in GBK', encodeText('工作总结', 'gbk'), 'gb18030', false],
		['ASCII', Buffer.from('Summary'), 'utf-8', false],
		['nothing', Buffer.alloc(0), 'utf-8', false],
	];
	for (const [what, bytes, encoding, bom] of cases) {
		it(`${what} is detected, and comes back byte by byte`, () => {
			const decoded = decode(bytes);
			assert.equal(decoded?.encoding, encoding);
			assert.equal(decoded.bom, bom);
			assert.ok(!decoded.text.startsWith('\ufeff'));
			assert.deepEqual(encode(decoded), bytes);
		});
	}

	const binaries: Readonly<Record<string, Buffer>> = {
		'a picture': Buffer.from('89504e470d0a1a0a0000000d4948445200000010', 'hex'),
		'zeros and ones': Buffer.from([0, 1, 0, 0, 1, 0, 0, 0, 1]),
		'bytes that no encoding has': Buffer.from([0xff, 0x41, 0xff, 0x30, 0xff, 0xff]),
	};
	for (const [what, bytes] of Object.entries(binaries)) {
		it(`${what} is no text`, () => assert.equal(decode(bytes), undefined));
	}

	it('a character that the encoding lacks is not written', () => {
		assert.equal(encode({ text: '甲𠮷乙😀', encoding: 'big5', bom: false }), undefined);
	});

	it('whatever is written in an encoding is read again, if the encoding has it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encodings), fc.boolean(), (text, encoding, bom) => {
				const marked = bom && encoding !== 'gb18030' && encoding !== 'big5';
				if (/\0|^\ufeff|\p{Surrogate}/u.test(text)) return;
				const bytes = encode({ text, encoding, bom: marked });
				if (bytes) assert.equal(decode(bytes, encoding)?.text, text);
			}),
			{ numRuns: 40 },
		);
	});

	const names: Readonly<Record<string, Encoding | undefined>> = {
		GBK: 'gb18030',
		gb2312: 'gb18030',
		'Big5-HKSCS': 'big5',
		cp950: 'big5',
		UTF8: 'utf-8',
		'utf-16': 'utf-16le',
		latin1: undefined,
	};
	for (const [name, encoding] of Object.entries(names)) {
		it(`${name} is ${encoding ?? 'not known'}`, () => assert.equal(encodingNamed(name), encoding));
	}

	it('a report says the encoding where it is not UTF-8', () =>
		inFolder({ 'a.txt': encodeText(unfinished, 'big5'), 'b.txt': unfinished }, async ({ run }) => {
			const { out } = await run('check a.txt b.txt --format jsonl');
			const [first, second] = out
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as { encoding?: string; findings: unknown[] });
			assert.equal(first?.encoding, 'big5');
			assert.equal(second?.encoding, undefined);
			assert.equal(first.findings.length, second?.findings.length);
		}));
});

describe('writing back', () => {
	for (const encoding of ['big5', 'gb18030', 'utf-16le', 'utf-8'] as const) {
		it(`${encoding} is kept, with its line ends`, () =>
			inFolder({ 'a.txt': encodeText(clean.replaceAll('\n', '\r\n'), encoding) }, ({ path }) => {
				const file = readText('a.txt', join(path, 'a.txt'), undefined, words);
				replaceText(file, file.text.replace('2024', '2025'), words);
				const bytes = readFileSync(join(path, 'a.txt'));
				assert.deepEqual(bytes, encodeText(clean.replaceAll('\n', '\r\n').replace('2024', '2025'), encoding));
			}));
	}

	it('characters that the encoding lacks: nothing is written', () =>
		inFolder({ 'a.txt': encodeText(clean, 'big5') }, ({ path }) => {
			const file = readText('a.txt', join(path, 'a.txt'), undefined, words);
			assert.throws(() => replaceText(file, `${file.text}😀`, words), UserError);
			assert.deepEqual(readFileSync(join(path, 'a.txt')), encodeText(clean, 'big5'));
		}));
});

describe('bytes of a text', () => {
	for (const text of ['', 'plain', '總結“xx鎮”', '😀', 'a\ud800b', '\udc00'])
		it(JSON.stringify(text), () => assert.deepEqual(utf8Of(text), Buffer.from(text)));
});
