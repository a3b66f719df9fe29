import assert from 'node:assert/strict';
import { textAfter, textBefore } from '../../src/extension/fill/excerpt';

describe('The words around a blank', () => {
	const cases: readonly (readonly [text: string, before: string, after: string])[] = [
		['Visited by | people', 'Visited by ', ' people'],
		['Visitors counted by | volunteers', 'counted by ', ' volunteers'],
		['grew by 1,250.5 to | readers-only', '1,250.5 to ', ' readers-only'],
		['全年共走訪貧困家庭|戶並且逐一登記造冊', '訪貧困家庭', '戶並且逐一'],
		['年底去𠮷野家|𠮷𠮷𠮷𠮷', '去𠮷野家', '𠮷𠮷𠮷'],
	];
	for (const [marked, before, after] of cases) {
		it(`are ${before}… and …${after}`, () => {
			const at = marked.indexOf('|');
			const text = marked.replace('|', '');
			assert.deepEqual([textBefore(text, at, 5), textAfter(text, at, 5)], [before, after]);
		});
	}

	it('end somewhere', () => {
		const text = 'a'.repeat(500);
		assert(textBefore(text, 250, 5).length < 40 && textAfter(text, 250, 5).length < 40);
	});
});
