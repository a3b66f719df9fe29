import assert from 'node:assert/strict';
import { analyze, catalogueOf, type Diagnostic, languageOf, languages, messageOf } from '../../src/core/index';
import { profileOf } from './rules/support';

const profile = profileOf([
	{ id: 'achievements', title: '主要工作', length: { min: 20 } },
	{ id: 'problems', title: '存在問題' },
	{ id: 'plan', title: '下一步打算' },
]);
const text = '20**年總結，20**年打算\n一、下一步打算\n二、主要工作\n走訪_戶，支出 萬元。';

function diagnostics(): readonly Diagnostic[] {
	return analyze(text, profile, { markdown: true }).diagnostics;
}

describe('messages', () => {
	for (const language of languages) {
		it(`${language}: every finding has a sentence that ends`, () => {
			assert.ok(diagnostics().length > 3);
			for (const diagnostic of diagnostics()) assert.match(messageOf(diagnostic, language), /[.。]$/);
		});

		it(`${language}: nothing is left undefined`, () => {
			for (const diagnostic of diagnostics())
				assert.doesNotMatch(messageOf(diagnostic, language), /undefined|NaN|\[object/);
		});
	}

	it('English has a singular and a plural', () => {
		const { counts } = catalogueOf('en');
		assert.equal(counts.blanks(1), '1 blank');
		assert.equal(counts.blanks(0), '0 blanks');
		assert.equal(counts.characters(2), '2 words');
	});

	it('says where a missing section belongs', () => {
		const message = (lines: string) =>
			analyze(lines, profile)
				.diagnostics.filter(({ code }) => code === 'missing-section')
				.map((diagnostic) => messageOf(diagnostic, 'zh-Hant'));
		const body = '全年走訪農戶三百二十戶，調解糾紛十七件，培訓六場。';
		assert.deepEqual(message(`一、主要工作\n${body}\n二、下一步打算\n${body}`), [
			'缺少「存在問題」一節，請在「二、下一步打算」之前補上。',
		]);
	});

	it('warns of blanks that vanish in a preview, in every language', () => {
		const [first] = diagnostics();
		for (const language of languages) assert.match(first ? messageOf(first, language) : '', /[Mm]arkdown/);
	});

	it('Traditional and Simplified sentences keep to their characters', () => {
		for (const diagnostic of diagnostics()) {
			// What stands in quotation marks is the text's own.
			assert.doesNotMatch(messageOf(diagnostic, 'zh-Hans').replace(/“[^”]*”/g, ''), /[「」還沒請處節標題補寫刪]/);
			assert.doesNotMatch(messageOf(diagnostic, 'zh-Hant').replace(/「[^」]*」/g, ''), /[“”还没请处节标题补写删]/);
		}
	});

	const locales: Readonly<Record<string, string>> = {
		'zh-TW': 'zh-Hant',
		zh_HK: 'zh-Hant',
		'zh-Hant-MO': 'zh-Hant',
		'zh_TW.UTF-8': 'zh-Hant',
		'zh-CN': 'zh-Hans',
		zh: 'zh-Hans',
		'zh-Hans-HK': 'zh-Hans',
		'zh_CN.GB18030': 'zh-Hans',
		en: 'en',
		'C.UTF-8': 'en',
		'de-AT': 'en',
		'': 'en',
	};
	for (const [locale, language] of Object.entries(locales)) {
		it(`the locale ${JSON.stringify(locale)} reads ${language}`, () => assert.equal(languageOf(locale), language));
	}
});
