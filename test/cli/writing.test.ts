import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode as encodeText } from 'iconv-lite';
import { applyPatch } from 'diff';
import { inFolder } from './support';

const text = '××鎮20××年工作總結\n一、主要工作\n20××年，××鎮調換了_名村幹部。\n';
const values = '鎮: 雙江\n年度: 2024\n調換了_名: 3\n';
const filled = '雙江鎮2024年工作總結\n一、主要工作\n2024年，雙江鎮調換了3名村幹部。\n';

describe('summary-writer fill', () => {
	for (const [what, eol, encoding] of [
		['UTF-8', '\n', 'utf-8'],
		['GB18030 with CRLF', '\r\n', 'gb18030'],
		['Big5', '\n', 'big5'],
		['UTF-16 with CRLF', '\r\n', 'utf-16le'],
	] as const) {
		it(`${what}: blanks are filled, the rest stays byte by byte`, () =>
			inFolder(
				{ 'a.txt': encodeText(text.replaceAll('\n', eol), encoding), 'values.yaml': values },
				async ({ run, path }) => {
					const { code, out, err } = await run('fill a.txt --values values.yaml');
					assert.deepEqual([code, out, err], [0, 'a.txt: 5 blanks filled in, 0 left\n', '']);
					assert.deepEqual(readFileSync(join(path, 'a.txt')), encodeText(filled.replaceAll('\n', eol), encoding));
					assert.match((await run('fill a.txt --values values.yaml')).out, /0 blanks filled in, 0 left/);
				},
			));
	}

	it('--dry-run changes nothing and prints a patch that makes the change', () =>
		inFolder({ 'a.txt': text, 'values.yaml': values }, async ({ run, path }) => {
			const { out, err } = await run('fill a.txt --values values.yaml --dry-run');
			assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), text);
			assert.equal(applyPatch(text, out), filled);
			assert.equal(err, 'a.txt: 5 blanks to fill in, 0 left\n');
		}));

	it('what is left: exit code 1; what is not wanted or not possible is said', () =>
		inFolder(
			{ 'a.txt': '××鎮工作總結\n於__月3日在__村召開會議。\n', 'v.yaml': '月: 13\n縣: 甲\n鎮: 雙江\n' },
			async ({ run, path }) => {
				const { code, out, err } = await run('fill a.txt --values v.yaml');
				assert.equal(code, 1);
				assert.match(readFileSync(join(path, 'a.txt'), 'utf8'), /^雙江鎮工作總結\n於__月/);
				assert.match(out, /a\.txt: 1 blank filled in, 2 left\n$/);
				assert.match(err, /No blank wants the value “縣”\./);
			},
		));

	it('a filter: from standard input to standard output', () =>
		inFolder({ 'values.yaml': values }, async ({ run, path }) => {
			const { out, err } = await run('fill - --values values.yaml', { stdin: text });
			assert.equal(out, filled);
			assert.match(err, /5 blanks filled in/);
			assert.deepEqual(readdirSync(path), ['values.yaml']);
		}));

	const broken: Readonly<Record<string, RegExp>> = {
		'fill a.txt': /Which values\?/,
		'fill a.txt --values nowhere.yaml': /nowhere\.yaml cannot be read/,
		'fill a.txt --values broken.yaml': /broken\.yaml:1:1: A list of “name: value” is expected here\./,
	};
	for (const [args, sentence] of Object.entries(broken)) {
		it(`${args}: exit code 2`, () =>
			inFolder({ 'a.txt': text, 'broken.yaml': '- x' }, async ({ run, path }) => {
				const { code, err } = await run(args);
				assert.equal(code, 2);
				assert.match(err, sentence);
				assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), text);
			}));
	}
});

describe('summary-writer renumber', () => {
	const skipped = '甲鎮工作總結\n一、主要工作\n走訪農戶三十戶。\n三、存在問題\n下鄉不夠。\n四、下一步打算\n多下鄉。\n';

	for (const eol of ['\n', '\r\n']) {
		it(`counts on without gaps, line ends ${JSON.stringify(eol)} stay`, () =>
			inFolder({ 'a.txt': skipped.replaceAll('\n', eol) }, async ({ run, path }) => {
				const { code, out } = await run('renumber a.txt');
				assert.deepEqual([code, out], [0, 'a.txt: 2 numbers changed\n']);
				const expected = skipped.replace('三、', '二、').replace('四、', '三、').replaceAll('\n', eol);
				assert.equal(readFileSync(join(path, 'a.txt'), 'utf8'), expected);
				assert.equal((await run('renumber a.txt')).out, 'a.txt: 0 numbers changed\n');
			}));
	}
});

describe('summary-writer derive', () => {
	const old = (place: string) =>
		`${place}鎮2023年工作總結\n一、黨建工作\n黨員學習十二次，發展黨員三名。\n二、存在問題\n下鄉不夠，宣傳單一。\n三、明年打算\n多下鄉，辦培訓。\n`;

	it('makes a profile that finds nothing missing in the texts it was made from', () =>
		inFolder({ 'old/a.txt': old('甲'), 'old/b.txt': old('乙'), 'old/c.txt': old('丙') }, async ({ run }) => {
			const { code, err } = await run('derive old --id village -o old/village.yaml');
			assert.deepEqual([code, err], [0, 'Made from 3 summaries, written to old/village.yaml\n']);
		}));

	it('prints it without --output, ready for the folder of profiles', () =>
		inFolder({ 'a.txt': old('甲'), 'b.txt': old('乙') }, async ({ run }) => {
			const { out } = await run('derive a.txt b.txt --id village');
			assert.match(out, /^id: village$/m);
			await inFolder({ '.summary-writer/profiles/village.yaml': out, 'c.txt': old('丙') }, async (other) => {
				const { out: report } = await other.run('check c.txt --profile village --format json');
				assert.doesNotMatch(report, /missing-section/);
			});
		}));

	it('from nothing: exit code 2', () =>
		inFolder({ 'a.txt': '' }, async ({ run }) => assert.equal((await run('derive a.txt')).code, 2)));
});
