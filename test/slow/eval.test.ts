import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate, figuresOf, ratchetOf } from '../support/evaluate';

const folder = join(__dirname, '../../../test/eval');

interface Converted {
	readonly files: ReadonlyMap<string, string>;
	readonly problems: readonly string[];
}

describe('the evaluation collection', () => {
	it('follows from its marked sources: node test/eval/convert.mjs', async () => {
		const { convertAll } = (await import(pathToFileURL(join(folder, 'convert.mjs')).href)) as {
			convertAll: () => Converted;
		};
		const { files, problems } = convertAll();
		assert.deepEqual(problems, []);
		for (const [path, text] of files) assert.equal(readFileSync(join(folder, path), 'utf8'), text, path);
	});

	it('is large enough, in three scripts, and a good part of it is clean', () => {
		const results = evaluate(folder);
		const clean = results.filter(({ expected }) => expected.placeholders.every(({ ambiguous }) => ambiguous));
		assert.ok(results.length >= 60);
		assert.ok(clean.length >= 25);
	});

	it('no figure falls: npm run eval -- test/eval --verbose says where, --ratchet keeps what has risen', () => {
		const kept = JSON.parse(readFileSync(join(folder, 'ratchet.json'), 'utf8')) as Record<string, number>;
		const now = ratchetOf(figuresOf(evaluate(folder)));
		const worse = Object.entries(kept).filter(([name, value]) => {
			const found = now[name] ?? 0;
			return name === 'falseAlarmsPer100k' ? found > value : found < value;
		});
		assert.deepEqual(
			worse.map(([name, value]) => `${name}: ${value} → ${now[name]}`),
			[],
		);
	});
});
