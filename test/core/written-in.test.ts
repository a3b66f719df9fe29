import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanText } from '../../src/core/scan/scan';
import { fold } from '../../src/core/script';
import { type Script, scriptOf } from '../../src/core/written-in';

describe('what a text is written in', () => {
	const cases: readonly (readonly [text: string, script: Script])[] = [
		['', 'hans'],
		['年度總結與計畫', 'hant'],
		['年度总结与计划', 'hans'],
		['Weekly report: shipped the new release', 'en'],
		['本周完成 API 联调', 'hans'],
		// One word that Taiwan writes otherwise makes no Traditional text.
		[`${'工作'.repeat(30)}计画`, 'hans'],
	];
	for (const [text, script] of cases) {
		it(`${JSON.stringify(text.slice(0, 20))}: ${script}`, () => {
			assert.equal(scriptOf(scanText(text), 'hans'), script);
		});
	}

	it('is what counting by patterns says', () => {
		const word = fc.constantFrom(
			'总结',
			'總結',
			'计画',
			'計畫',
			'纪录',
			'部份',
			'report',
			'a',
			'x'.repeat(41),
			' ',
			'，',
			'\n',
			'工作'.repeat(210),
			'總結'.repeat(210),
			'report '.repeat(210),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), (words) => {
				const text = words.join('');
				assert.equal(scriptOf(scanText(text), 'hans'), plainly(text, 'hans'));
			}),
		);
	});
});

/** The same by patterns, as it is defined. */
function plainly(text: string, unsure: Script): Script {
	let han = 0;
	let traditional = 0;
	let latin = 0;
	for (const line of text.split('\n')) {
		for (const [characters] of line.slice(0, 2000).matchAll(/[\u4e00-\u9fff]{1,400}/gu)) {
			han += characters.length;
			const folded = fold(characters);
			for (let i = 0; i < characters.length; i++) if (folded[i] !== characters[i]) traditional++;
		}
		latin += [...line.slice(0, 2000).matchAll(/[A-Za-z]{2,40}/gu)].length;
		if (han + latin > 3000) break;
	}
	if (han + latin < 2) return unsure;
	if (han * 4 < latin) return 'en';
	return traditional * 20 > han ? 'hant' : 'hans';
}
