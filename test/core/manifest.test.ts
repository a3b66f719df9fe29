import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const read = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;
const keysOf = (value: Json | undefined): readonly string[] => Object.keys((value ?? {}) as object).sort();
const manifest = read('package.json') as Readonly<Record<string, Json>>;
const sources = (readdirSync('src/extension', { recursive: true }) as string[])
	.filter((file) => file.endsWith('.ts'))
	.map((file) => readFileSync(join('src/extension', file), 'utf8'));

/** Every string in a JSON value. */
function* strings(value: Json): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* strings(inner);
}

describe('The manifest', () => {
	const named = [...strings(manifest)].flatMap((text) => /^%(.+)%$/u.exec(text)?.[1] ?? []);

	for (const file of ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json']) {
		it(`has its words in ${file}, no more and no fewer`, () => {
			assert.deepEqual(keysOf(read(file)), [...new Set(named)].sort());
		});
	}

	it('speaks Chinese in the Chinese files', () => {
		for (const file of ['package.nls.zh-cn.json', 'package.nls.zh-tw.json']) {
			for (const text of strings(read(file))) {
				if (text.startsWith('media/')) assert(existsSync(text), text);
				else assert(/[\u4e00-\u9fff]/u.test(text), `${file}: ${text}`);
			}
		}
	});

	it('uses the words of each region', () => {
		const foreign = {
			'zh-cn': /档案|设定|资料夹|剪贴簿|游标|命令列|预设|范本|程式|视窗/u,
			'zh-tw': /文件夾|設置|默認|剪貼板|光標|命令行|信息|鼠標|模板|菜單|打印|當前|窗口/u,
		} as const;
		for (const [language, pattern] of Object.entries(foreign)) {
			for (const file of [`package.nls.${language}.json`, `l10n/bundle.l10n.${language}.json`]) {
				for (const text of strings(read(file))) assert.doesNotMatch(text, pattern, file);
			}
		}
	});

	it('has few settings, each with words of its own', () => {
		const { configuration } = manifest['contributes'] as { readonly configuration: { readonly properties: Json } };
		const properties = Object.values(configuration.properties ?? {}) as readonly Readonly<Record<string, Json>>[];
		assert(properties.length <= 20);
		for (const { description, markdownDescription } of properties) assert(description ?? markdownDescription);
	});

	it('names only files that are there', () => {
		const paths = [...strings(manifest)].filter((text) =>
			/^(?:\.\/)?(?:media|syntaxes|snippets|l10n)(?:\/|$)/u.test(text),
		);
		assert(paths.length > 5);
		for (const path of paths) assert(existsSync(path), path);
	});

	it('declares only settings that are read', () => {
		const { configuration } = manifest['contributes'] as { readonly configuration: { readonly properties: Json } };
		for (const key of keysOf(configuration.properties)) {
			const names = [key, key.replace('summaryWriter.', '')].map((name) => `'${name}'`);
			assert(
				sources.some((text) => names.some((name) => text.includes(name))),
				`${key} is not read`,
			);
		}
	});
});

describe('Runtime strings', () => {
	const used = sources.flatMap((text) =>
		[...text.matchAll(/(?<![\w.])(?:vscode\.l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map((match) => match[1] ?? ''),
	);

	it('are loaded: the manifest names their folder', () => {
		assert.equal(manifest['l10n'], './l10n');
		assert(used.length > 20);
	});

	for (const language of ['zh-cn', 'zh-tw']) {
		it(`are all there in ${language}, and no others`, () => {
			const bundle = read(`l10n/bundle.l10n.${language}.json`);
			assert.deepEqual(keysOf(bundle), [...new Set(used)].sort());
			for (const text of strings(bundle)) assert(/[\u4e00-\u9fff]/u.test(text), text);
		});

		it(`keep their places in ${language}`, () => {
			const places = (text: string): readonly string[] => (text.match(/\{\d\}/gu) ?? []).sort();
			for (const [key, text] of Object.entries(read(`l10n/bundle.l10n.${language}.json`) as Record<string, string>)) {
				assert.deepEqual(places(text), places(key), key);
			}
		});
	}
});
