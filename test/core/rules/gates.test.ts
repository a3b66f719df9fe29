import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyze } from '../../../src/core/index';
import { finders, opens } from '../../../src/core/careful/found';
import { look } from '../../../src/core/careful/look';
import { sentenceHashes, sentencesOf } from '../../../src/core/careful/sentences';
import { readPlanted } from '../../support/eval-careful';

const lines = readPlanted(join(__dirname, '../../../../test/eval-careful/marked')).flatMap(({ text }) =>
	text.split('\n'),
);

/** Lines that are cut off before and behind every few characters. */
function cut(line: string): readonly string[] {
	const cuts = [line];
	for (let at = 3; at < line.length; at += 7) cuts.push(line.slice(at), line.slice(0, at), `　　${line.slice(at)}`);
	return cuts;
}

describe('the gates of the careful rules', () => {
	it('are open wherever a finder finds something', () => {
		const missed: string[] = [];
		const useful = new Set<unknown>();
		for (const text of lines.flatMap(cut)) {
			const line = look(text);
			for (const finder of finders) {
				const found = finder.find(text, line);
				if (found.length) useful.add(finder);
				if (found.length && !opens(line, finder.gate)) missed.push(`${JSON.stringify(found[0])} in ${text}`);
			}
		}
		assert.deepEqual(missed, []);
		assert.ok(useful.size > 15);
	});

	it('let every date through that the calendar does not have', () => {
		const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
		const numerals = '〇一二三四五六七八九';
		const han = (n: number): string =>
			`${n > 19 ? numerals[Math.floor(n / 10)] : ''}${n > 9 ? '十' : ''}${n % 10 ? numerals[n % 10] : ''}`;
		for (let month = 0; month < 30; month++) {
			for (let day = 1; day < 60; day++) {
				const isWrong = day > (days[month - 1] ?? 0);
				const written = [`于${month}月${day}日`, ...(month ? [`于${han(month)}月${han(day)}日`] : [])];
				for (const text of written) {
					const found = analyze(text, undefined).diagnostics.some(({ code }) => code === 'impossible-date');
					assert.equal(found, isWrong, text);
				}
			}
		}
	});
});

describe('the numbers of sentences', () => {
	it('are the same where the sentences are, however they are spaced, and others elsewhere', () => {
		const keys = new Map<number, string>();
		for (const text of lines.flatMap((line) => [line, line.replaceAll('，', '， '), `${line}${line}`])) {
			const hashes = sentenceHashes(text);
			const sentences = sentencesOf(text);
			assert.equal(hashes.length, sentences.length, text);
			for (const [n, hash] of hashes.entries()) {
				const { key } = sentences[n] ?? {};
				assert.equal(keys.get(hash) ?? key, key);
				keys.set(hash, key ?? '');
			}
		}
		assert.ok(keys.size > 100);
		assert.equal(new Set(keys.values()).size, keys.size);
	});
});
