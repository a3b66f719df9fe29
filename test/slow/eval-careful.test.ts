import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateCareful, type PlantedText, readPlanted } from '../support/eval-careful';

const folder = join(__dirname, '../../../test/eval-careful');

/** Shares that no rule may fall below. */
interface Ratchet {
	readonly precision: number;
	readonly recall: Readonly<Record<string, number>>;
	readonly per20k: number;
}

describe('the collection of the careful rules', () => {
	let texts: readonly PlantedText[] = [];
	before(() => {
		texts = readPlanted(join(folder, 'marked'));
	});

	it('is large enough, in both scripts, and more than half of it is clean', () => {
		assert.ok(texts.flatMap(({ faults }) => faults).length >= 150);
		assert.ok(texts.filter(({ faults }) => !faults.length).length >= 40);
		assert.deepEqual([...new Set(texts.map(({ script }) => script))].sort(), ['hans', 'hant']);
	});

	it('no figure falls: the evaluation with --verbose says where', () => {
		const { precision, recall, per20k } = JSON.parse(readFileSync(join(folder, 'ratchet.json'), 'utf8')) as Ratchet;
		const figures = evaluateCareful(texts);
		const worse = figures.shares.flatMap(({ code, planted, hits, falseAlarms }) => [
			...(hits + falseAlarms > 0 && hits / (hits + falseAlarms) < precision ? [`${code}: ${falseAlarms} false`] : []),
			...(planted > 0 && hits / planted < (recall[code] ?? 0) ? [`${code}: ${hits} of ${planted}`] : []),
		]);
		assert.deepEqual(worse, []);
		assert.ok(figures.per20k <= per20k);
		assert.deepEqual(Object.keys(recall).sort(), figures.shares.map(({ code }) => code).sort());
	});
});
