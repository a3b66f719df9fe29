import assert from 'node:assert/strict';
import { wordIndex } from '../../src/core/careful/words';
import { eachOfWriting, writingOf } from '../../src/core/careful/writing';
import '../../src/core/rules/index';

describe('tables of the careful rules', () => {
	it('know the same characters of one writing system as the table with their counterparts', () => {
		const traditional = new Set<string>();
		const simplified = new Set<string>();
		eachOfWriting(
			(code) => traditional.add(String.fromCharCode(code)),
			(code) => simplified.add(String.fromCharCode(code)),
		);
		const writing = writingOf();
		assert.deepEqual([...traditional].toSorted(), [...writing.traditional.keys()].toSorted());
		assert.deepEqual([...simplified].toSorted(), [...writing.simplified.keys()].toSorted());
	});

	it('take all white space for a space, and all digits for one', () => {
		const { groups } = wordIndex();
		const like = (pattern: RegExp, one: string) => {
			for (let code = 0; code < 0x10000; code++) {
				if (pattern.test(String.fromCharCode(code)))
					assert.equal(groups.get(code), groups.get(one.charCodeAt(0)), code.toString(16));
			}
			assert.notEqual(groups.get(one.charCodeAt(0)), undefined);
		};
		like(/\s/u, ' ');
		like(/[0-9]/u, '0');
	});
});
