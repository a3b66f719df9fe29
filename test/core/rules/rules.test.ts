import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, rules, type Severity } from '../../../src/core/index';
import { profileOf } from './support';

const folder = join(__dirname, '../../../../src/core/rules');
const text = '一、主要工作\n走訪××戶。';

function severityOf(options: Parameters<typeof analyze>[2], severities: Readonly<Record<string, Severity>> = {}) {
	const profile = profileOf([{ id: 'achievements', title: '主要工作' }], { severities });
	return analyze(text, profile, options).diagnostics.find(({ code }) => code === 'unfilled-placeholder')?.severity;
}

describe('rules', () => {
	it('codes are kebab-case and each is there once', () => {
		const codes = rules.map(({ code }) => code);
		for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
		assert.equal(new Set(codes).size, codes.length);
	});

	it('every file that defines a rule is in the list', () => {
		const defined = readdirSync(folder).flatMap((name) =>
			[...readFileSync(join(folder, name), 'utf8').matchAll(/^\tcode: '([a-z-]+)'/gm)].map(([, code = '']) => code),
		);
		assert.deepEqual(defined.sort(), rules.map(({ code }) => code).sort());
	});

	it('rules do not import each other', () => {
		const files = rules.map(({ code }) => code);
		for (const file of files) {
			const source = readFileSync(join(folder, `${file}.ts`), 'utf8');
			for (const other of files) assert.ok(!source.includes(`'./${other}'`), `${file} imports ${other}`);
		}
	});

	it('the severity of settings stands above that of the profile, which stands above that of the rule', () => {
		assert.equal(severityOf({}), 'warning');
		assert.equal(severityOf({}, { 'unfilled-placeholder': 'hint' }), 'hint');
		assert.equal(
			severityOf({ severities: { 'unfilled-placeholder': 'error' } }, { 'unfilled-placeholder': 'hint' }),
			'error',
		);
		assert.equal(severityOf({ severities: { 'unfilled-placeholder': 'off' } }), undefined);
	});

	it('findings are sorted by position', () => {
		const { diagnostics } = analyze(
			'二、主要工作\n走訪××戶，××人。\n一、其他\n××',
			profileOf([{ id: 'plan', title: '下一步打算' }]),
		);
		const places = diagnostics.map(({ range }) => range.start.line * 1000 + range.start.column);
		assert.deepEqual(
			places,
			places.toSorted((a, b) => a - b),
		);
	});
});
