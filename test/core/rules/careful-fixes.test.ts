import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyze, applyEdits, type Code } from '../../../src/core/index';
import { carefulRules } from '../../../src/core/rules/careful';
import { readPlanted } from '../../support/eval-careful';

/** Rule, text, text after all fixes of that rule. */
const cases: readonly (readonly [code: Code, text: string, fixed: string])[] = [
	['template-residue', '標籤：婦聯\n總結', '總結'],
	['template-residue', '總結\n\n標籤：婦聯', '總結\n'],
	['template-residue', '總結\n\n標籤：婦聯\n\n正文', '總結\n\n正文'],
	['template-residue', '年终总结(通用3篇)\n正文', '年终总结\n正文'],
	['template-residue', '良好的`成绩', '良好的成绩'],
	['template-residue', '鄉(xiāng)鎮(zhèn)', '鄉鎮'],
	['template-residue', '年年终终工工作作总总结结', '年终工作总结'],
	['template-residue', '一、工作（黑体，三号）\n正文', '一、工作\n正文'],
	['unbalanced-pair', '“兩隊一校“工作', '“兩隊一校”工作'],
	['unbalanced-pair', '”最美职工”评选', '“最美职工”评选'],
	['halfwidth-punctuation', '一，二，三，四，五，六，没有,受到', '一，二，三，四，五，六，没有，受到'],
	['halfwidth-punctuation', '（甲）（乙）（丙）（丁）共页(均已登记)', '（甲）（乙）（丙）（丁）共页（均已登记）'],
	['doubled-punctuation', '法规、、案例。。', '法规、案例。'],
	['doubled-punctuation', '等等。。。还有', '等等……还有'],
	['document-number-brackets', '国发[2024]5号', '国发〔2024〕5号'],
	['mixed-width-digits', '1\n2\n3\n４．５', '1\n2\n3\n4.5'],
	['broken-chain', '一是甲，二是乙，三、丙', '一是甲，二是乙，三是丙'],
	['doubled-word', '情况情况复杂', '情况复杂'],
	['variant-mixture', '羣眾羣眾群眾', '羣眾羣眾羣眾'],
	[
		'repeated-sentence',
		'利用广播和横幅广泛宣传政策法规知识。\n\n利用广播和横幅广泛宣传政策法规知识。\n完',
		'利用广播和横幅广泛宣传政策法规知识。\n\n完',
	],
	[
		'conversion-accident',
		'會員踴躍參與，氣氛熱烈，講習內容豐富，學員獲益良多，這些經驗對我們很有幫助，中國小教師。',
		'會員踴躍參與，氣氛熱烈，講習內容豐富，學員獲益良多，這些經驗對我們很有幫助，中小學教師。',
	],
	[
		'mixed-script',
		'會員踴躍參與，氣氛熱烈，講習內容豐富，學員獲益良多，這些經驗對我們很有幫助，讲师。',
		'會員踴躍參與，氣氛熱烈，講習內容豐富，學員獲益良多，這些經驗對我們很有幫助，講師。',
	],
];

function fixed(code: Code, text: string): string {
	const edits = analyze(text, undefined).diagnostics.flatMap((one) =>
		one.code === code ? (one.fix ?? one.suggestion ?? []) : [],
	);
	return applyEdits(text, edits);
}

describe('fixes of the careful rules', () => {
	for (const [name, end] of [
		['LF', '\n'],
		['CRLF', '\r\n'],
	] as const) {
		for (const [code, text, expected] of cases) {
			it(`${code}, ${name}: ${text.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
				const source = text.replaceAll('\n', end);
				const once = fixed(code, source);
				assert.equal(once, expected.replaceAll('\n', end));
				assert.equal(fixed(code, once), once, 'fixing twice changes nothing more');
			});
		}
	}

	it('a fix removes the finding that it belongs to and brings no other, on every text of the collection', () => {
		const codes: ReadonlySet<string> = new Set(carefulRules.map(({ code }) => code));
		const count = (text: string): number =>
			analyze(text, undefined).diagnostics.filter(({ code }) => codes.has(code)).length;
		const wrong: string[] = [];
		for (const { id, text } of readPlanted(join(__dirname, '../../../../test/eval-careful/marked'))) {
			const before = count(text);
			for (const { code, fix, suggestion } of analyze(text, undefined).diagnostics) {
				const edits = fix ?? suggestion;
				if (!codes.has(code) || !edits) continue;
				const after = count(applyEdits(text, edits));
				if (after >= before) wrong.push(`${id}: ${code} ${before} → ${after}`);
			}
		}
		assert.deepEqual(wrong, []);
	});

	it('hostile lines are read in a moment and do not drown the reader', () => {
		for (const piece of [
			'（',
			'“',
			'汉(',
			'第一届',
			'的’',
			'1人，',
			'占5%，',
			'、、',
			'一是',
			'中國小',
			'2月30日',
			'小编',
			'xx年',
			'(xiāng',
			'》（',
			'。',
		])
			assert.ok(analyze(piece.repeat(60_000), undefined).diagnostics.length >= 0);
		assert.equal(
			analyze('（'.repeat(60_000), undefined).diagnostics.filter(({ code }) => code === 'unbalanced-pair').length,
			0,
		);
	});
});
