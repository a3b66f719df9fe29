import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { scanText } from '../../src/core/index';

const scope = 'keyword.other.blank.summary';

const files: Readonly<Record<string, string>> = {
	'text.summary': 'summary.tmLanguage.json',
	'text.summary.blanks': 'blanks.tmLanguage.json',
	'text.plain': 'plaintext.tmLanguage.json',
};

/** Lines on which the grammar must see the blanks that the scanner sees, neither more nor fewer. */
const samples: readonly string[] = [
	'20xx年，在xx鎮黨委的領導下，完成了各項任務。',
	'20XX年度，XX公司实现营业收入XX万元，同比增长XX%。',
	'20××年，我社區走訪××戶，調解糾紛×件。',
	'20__年__月__日，本村召開會議_次，參加____人。',
	'20**年，**镇党委组织学习。',
	'○○派出所與○○國小合作，宣導○○次。',
	'中華民國 OOO 年 O 月 O 日，OO社區發展協會。',
	'由某某同志負責，某某公司協辦。',
	'聯絡人：[姓名]，填表日期：【填寫日期】。',
	'主持人：待定',
	'負責人：TBD',
	'三是请【单位名称】协助。',
	'- [insert goal]: reach __% by [date]',
	'1. [insert goal]: reach it, see [insert goal][1]',
	// What is none.
	'二〇二四年，全村共有1,206户、3,418人，增长5.6%。',
	'二○二四年十月。',
	'会议室长3×4米，拍了X光片，用了macOS X。',
	'见 https://example.com/xx/yy_zz.html 和 __init__.py。',
	'某些部门、某个环节、某种程度上。',
	'**重点工作**要抓紧，*强调*一下。',
	'[insert goal]: https://example.com',
	'  [insert goal]: <https://example.com>',
	'[ ] 交表 [x] 打印 [链接](https://example.com)',
	'手机138****5678，编号A_B_C。',
	'○ 要點一',
	'尺码XXL，XY染色体，XX型。',
	'“一頁一畫”比賽《讀書月刊》第3期。',
];

let grammars: ReadonlyMap<string, IGrammar>;

before(async () => {
	const wasm = readFileSync(join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
	await loadWASM(wasm);
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: (name) => {
			const file = files[name];
			if (!file) return Promise.resolve(null);
			return Promise.resolve(parseRawGrammar(readFileSync(join('syntaxes', file), 'utf8'), file));
		},
	});
	const loaded = new Map<string, IGrammar>();
	for (const name of Object.keys(files)) {
		const grammar = await registry.loadGrammar(name);
		if (grammar) loaded.set(name, grammar);
	}
	grammars = loaded;
});

/** The text of each blank that a grammar colours on a line. */
function coloured(name: string, line: string): readonly string[] {
	const grammar = grammars.get(name);
	assert(grammar);
	return grammar
		.tokenizeLine(line, INITIAL)
		.tokens.filter(({ scopes }) => scopes.includes(scope))
		.map(({ startIndex, endIndex }) => `${startIndex} ${line.slice(startIndex, endIndex)}`);
}

describe('The grammars colour the blanks that the scanner finds', () => {
	for (const sample of samples) {
		it(sample, () => {
			const [line] = scanText(sample).lines;
			const found = line?.placeholders.map(({ from, to }) => `${from} ${sample.slice(from, to)}`);
			assert.deepEqual(coloured('text.plain', sample), found);
			assert.deepEqual(coloured('text.summary', sample), found);
		});
	}
});

describe('The grammars leave alone what no summary need have written', () => {
	for (const line of [
		'Whatever xx it may hold, 20xx included, see [guide] and [this page][1].',
		'Run `make xxx`, then open xx.html or C:\\xx.',
		'a__b and __init__ and 2x faster',
	]) {
		it(line, () => {
			assert.deepEqual(coloured('text.plain', line), []);
		});
	}
});

describe('The grammar of summaries', () => {
	const cases = [
		{ line: '一、主要工作', text: '主要工作', scope: 'markup.heading.1.summary' },
		{ line: '壹、主要工作', text: '主要工作', scope: 'markup.heading.1.summary' },
		{ line: '第一部分 主要工作', text: '主要工作', scope: 'markup.heading.1.summary' },
		{ line: '　　（一）抓學習。全年開課三次。', text: '抓學習。', scope: 'markup.heading.2.summary' },
		{ line: '1、制度建設', text: '制度建設', scope: 'markup.heading.3.summary' },
		{ line: '## Results', text: 'Results', scope: 'markup.heading.2.summary' },
		{ line: '全年办结1,043件。', text: '1,043件', scope: 'constant.numeric.figure.summary' },
		{ line: '完成率92.6%。', text: '92.6%', scope: 'constant.numeric.figure.summary' },
		{ line: '学习《条例》三遍。', text: '《条例》', scope: 'string.quoted.other.title.summary' },
	] as const;
	for (const { line, text, scope: expected } of cases) {
		it(`calls ${text} ${expected}`, () => {
			const grammar = grammars.get('text.summary');
			assert(grammar);
			const { tokens } = grammar.tokenizeLine(line, INITIAL);
			const at = line.indexOf(text);
			const inside = tokens.filter(({ startIndex, endIndex }) => startIndex < at + text.length && endIndex > at);
			for (const { scopes } of inside) assert(scopes.includes(expected), JSON.stringify(tokens));
		});
	}

	it('has no heading in a sentence', () => {
		const grammar = grammars.get('text.summary');
		const tokens = grammar?.tokenizeLine('走訪五戶，辦理三件。', INITIAL).tokens ?? [];
		assert(tokens.every(({ scopes }) => !scopes.some((one) => one.startsWith('markup.heading'))));
	});
});
