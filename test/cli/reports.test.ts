import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { rules } from '../../src/core/index';
import { clean, inFolder, runCli, unfinished } from './support';

const root = join(__dirname, '../../..');
const schema = JSON.parse(readFileSync(join(root, 'src/cli/report/report.schema.json'), 'utf8')) as {
	definitions: { file: object };
};
const sarifSchema = JSON.parse(readFileSync(join(root, 'test/cli/sarif.schema.json'), 'utf8')) as object;
const compilation = [
	'篇1',
	'甲鎮20××年工作總結',
	'一、主要工作',
	'走訪××戶。',
	'篇2',
	'乙鎮2024年工作總結',
	'一、主要工作',
	'走訪十戶。',
].join('\n');
const texts = { 'a.txt': unfinished, 'b (二).md': clean, 'c.txt': compilation, 'code.js': 'const x = 1;' };

function ajv() {
	return new Ajv({ strict: true, allowUnionTypes: true });
}

describe('the JSON report', () => {
	it('does not begin where the run refuses to', async () => {
		for (const args of ['check --format json', 'check --format json - -', 'check --format json --encoding foo -']) {
			const { code, out, err } = await runCli(args);
			assert.equal(code, 2, args);
			assert.equal(out, '', args);
			assert.notEqual(err, '', args);
		}
	});

	it('is as its schema says', () =>
		inFolder(texts, async ({ run }) => {
			const { out } = await run('check a.txt c.txt code.js --format json');
			const validate = ajv().compile(schema);
			assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
		}));

	it('as lines: every line by itself', () =>
		inFolder(texts, async ({ run }) => {
			const { out } = await run('check a.txt c.txt code.js --format jsonl');
			const validate = ajv().compile({ ...schema, ...schema.definitions.file, required: ['version', 'file'] });
			const lines = out.trim().split('\n');
			assert.equal(lines.length, 3);
			for (const line of lines) assert.ok(validate(JSON.parse(line)), JSON.stringify(validate.errors));
		}));

	it('is written as JSON.stringify writes it, whatever the text has', () =>
		inFolder(
			{
				'a😀.md':
					'\ufeff# 甲局"20××"年工作總結\\😀\n## 一、主要\u0007工作\n[姓名"\\]走訪××戶，\tTODO：待補充。\n\u2028xx鎮',
				'c.txt': Buffer.from('\ufeff甲局20××年工作總結\n一、主要工作\n走訪××戶。', 'utf16le'),
				'd.md': '',
			},
			async ({ run }) => {
				for (const args of ['check a😀.md c.txt d.md --format jsonl', 'check d.md --format jsonl --profile general']) {
					const { out } = await run(args);
					for (const line of out.trim().split('\n')) assert.equal(line, JSON.stringify(JSON.parse(line)));
				}
				for (const command of ['check', 'outline']) {
					const { out } = await run(`${command} a😀.md c.txt d.md --format json`);
					const plain = JSON.stringify(JSON.parse(out));
					assert.equal(out.replaceAll(/\n/g, ''), plain);
				}
			},
		));

	it('without files it is still JSON', () =>
		inFolder({ 'readme.md': '# A library\n' }, async ({ run }) => {
			assert.deepEqual(JSON.parse((await run('check . --format json')).out), { version: 1, files: [] });
		}));

	it('says what is where, from 1', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const { out } = await run('check a.txt --format json --profile general');
			const [file] = (JSON.parse(out) as { files: Record<string, unknown[]>[] }).files;
			assert.deepEqual(file?.['placeholders']?.[1], {
				line: 4,
				column: 7,
				endColumn: 9,
				text: '××',
				kind: 'cross',
				group: 2,
				slot: 'number',
			});
			const [document] = file['documents'] as {
				line: number;
				title: string;
				headings: unknown[];
				checklist: unknown[];
			}[];
			assert.equal(document?.line, 1);
			assert.equal(document.title, '甲鎮20××年工作總結');
			assert.deepEqual(document.headings[1], { line: 5, level: 1, ordinal: '二、', title: '存在問題' });
			assert.deepEqual(document.checklist.at(-1), {
				section: 'plan',
				title: '下一步打算',
				required: false,
				status: 'missing',
				line: null,
			});
		}));
});

describe('the SARIF report', () => {
	const awkward = {
		'村 (1)/50%#?.txt': unfinished,
		'a:b.txt': `一、主要工作\n${'走訪××戶。。'.repeat(3)}`,
		'c.txt': clean,
	};
	for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
		it(`is as SARIF 2.1.0 says, in ${language}`, () =>
			inFolder({ ...texts, ...awkward }, async ({ run, path }) => {
				const validate = ajv().compile(sarifSchema);
				for (const args of ['.', `${path}/a.txt a:b.txt`, 'c.txt', '- --stdin-name 甲.txt']) {
					const { out } = await run(`check ${args} --format sarif -l ${language}`, { stdin: unfinished });
					assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
				}
			}));
	}

	it('names every rule and places every finding', () =>
		inFolder(texts, async ({ run, path }) => {
			const { out } = await run('check . --format sarif');
			const { version, runs } = JSON.parse(out) as Log;
			assert.equal(version, '2.1.0');
			const [first] = runs;
			assert.deepEqual(
				first?.tool.driver.rules?.map(({ id }) => id),
				rules.map(({ code }) => code),
			);
			assert.equal(first.columnKind, 'utf16CodeUnits');
			assert.equal(first.originalUriBaseIds?.['ROOT']?.uri, `file://${path}/./`.replace('/./', '/'));
			const [result] = first.results ?? [];
			assert.equal(first.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, result?.ruleId);
			assert.deepEqual(result?.locations?.[0]?.physicalLocation, {
				artifactLocation: { uri: 'a.txt', uriBaseId: 'ROOT' },
				region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 7 },
			});
		}));

	it('paths are URIs', () =>
		inFolder({ 'b (二).md': unfinished }, async ({ run }) => {
			assert.match((await run('check . --format sarif')).out, /"uri":"b%20\(%E4%BA%8C\)\.md"/);
		}));

	it('is valid without a finding', () =>
		inFolder({ 'a.txt': clean }, async ({ run }) => {
			const { runs } = JSON.parse((await run('check a.txt --format sarif')).out) as Log;
			assert.deepEqual(runs[0]?.results, []);
		}));
});

describe('the report in lines', () => {
	const [pattern] = (
		JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			contributes: { problemPatterns: { regexp: string }[] };
		}
	).contributes.problemPatterns;

	it('is what the problem matcher of the extension reads', () =>
		inFolder({ '村 (1): 甲.txt': unfinished }, async ({ run }) => {
			const { out } = await run('check . --format lines -l zh-Hant');
			const lines = out.trimEnd().split('\n');
			assert.equal(lines.length, 3);
			const found = lines.map((line) => new RegExp(pattern?.regexp ?? '^$', 'u').exec(line)?.slice(1, 8));
			assert.deepEqual(found[0], ['村 (1): 甲.txt', '1', '3', '1', '7', 'warning', 'unfilled-placeholder']);
			for (const match of found) assert.equal(match?.[0], '村 (1): 甲.txt');
		}));
});

describe('annotations for GitHub', () => {
	it('one line each, with what is special escaped', () =>
		inFolder({ 'a,b:c.txt': unfinished }, async ({ run }) => {
			const [first] = (await run('check a,b:c.txt --format github')).out.split('\n');
			assert.equal(
				first?.replace(/::“.*/, ''),
				'::warning file=a%2Cb%3Ac.txt,line=1,endLine=1,col=3,endColumn=7,title=unfilled-placeholder',
			);
		}));
});

describe('the page', () => {
	it('has a row for each text, and each text with its marks', () =>
		inFolder(texts, async ({ run }) => {
			const { out } = await run('check . --format html -l zh-Hant');
			assert.equal(out.match(/<tr><th scope="row">/g)?.length, 4);
			assert.equal(out.match(/<article /g)?.length, 3);
			assert.match(out, /走訪農戶<mark title="[^"]+">××<\/mark>戶/);
			assert.match(out, /<p class="gap">✗ [^<]+缺少<\/p>/);
			assert.match(out, /<html lang="zh-TW">/);
		}));

	it('a heading in whose line the body goes on is strong, the body is not', () =>
		inFolder(
			{ 'a.txt': '甲鎮工作總結\n一、主要工作\n（一）走訪農戶。全年走訪××戶。\n（二）組織培訓。辦班六期。\n' },
			async ({ run }) => {
				const { out } = await run('check a.txt -f html');
				assert.match(out, /<p id="f1l3" class="r"><b>（一）走訪農戶。<\/b>全年走訪<mark [^>]+>××<\/mark>戶。<\/p>/);
				assert.match(out, /<p id="f1l2" class="h">一、主要工作<\/p>/);
			},
		));

	it('needs nothing from elsewhere, and every link leads somewhere', () =>
		inFolder(texts, async ({ run }) => {
			const { out } = await run('check . --format html');
			assert.doesNotMatch(out, /<script|<link|src=|url\(|https?:/);
			const ids = new Set([...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
			for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), target);
		}));

	it('a text cannot write the page', () =>
		inFolder({ '<b>.txt': '甲<script>alert(1)</script>總結\n一、<i>主要工作</i>\n走訪"××"戶&' }, async ({ run }) => {
			const { out } = await run('check <b>.txt --format html');
			assert.doesNotMatch(out, /<script|<i>|<b>/);
		}));
});

describe('the text report', () => {
	it('aligns beside wide characters', () =>
		inFolder({ 'a.txt': unfinished }, async ({ run }) => {
			const { out } = await run('check a.txt -l zh-Hant --severity missing-section=error');
			const rows = out.split('\n').filter((line) => /^ +\d+:\d+/.test(line));
			const places = new Set(rows.map((row) => row.search(/警告|錯誤/)));
			assert.equal(places.size, 1);
		}));
});
