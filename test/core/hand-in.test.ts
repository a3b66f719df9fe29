import assert from 'node:assert/strict';
import {
	analyze,
	type AnalysisOptions,
	builtinProfile,
	handInReport,
	handInText,
	languages,
	type Tick,
} from '../../src/core/index';
import { profileOf } from './rules/support';

const profile = builtinProfile('annual-work-summary');
const body = '走訪了五個村，辦理了三件事，群眾滿意。';
const done = `年終工作總結\n\n一、主要工作\n\n${body}\n\n二、存在問題\n\n${body}\n\n三、明年打算\n\n${body}\n`;

function reportOf(text: string, ticks: readonly Tick[] = [], options: AnalysisOptions = {}) {
	return handInReport(analyze(text, profile, options), ticks);
}

function ticksOf(text: string): readonly Tick[] {
	return reportOf(text).documents.flatMap(({ sections }) => sections.map(({ key, print }) => ({ key, print })));
}

describe('handInReport', () => {
	it('is ready where no finding is a warning', () => {
		assert.equal(reportOf(done).ready, true);
		assert.equal(reportOf(done.replace('五個', '__個')).ready, false);
		assert.equal(reportOf(done.replace('三、明年打算', '三、其他')).ready, false);
		assert.equal(reportOf(done.replace('三、', '四、')).ready, true);
	});

	it('tells sections, blanks, numbers and length', () => {
		const report = reportOf(
			done.replace('二、存在問題', '三、存在問題').replace('五個', '__個').replace('三、明年打算', '四、附記'),
		);
		const [document] = report.documents;
		assert.deepEqual(
			document?.sections.map(({ heading, name, status, required }) => [heading ?? name?.hant, status, required]),
			[
				['一、主要工作', 'unfilled', true],
				['三、存在問題', 'done', true],
				['明年工作打算', 'missing', true],
				['四、附記', 'done', false],
			],
		);
		assert.equal(report.blanks, 1);
		assert.deepEqual(
			report.numbering.map(({ code }) => code),
			['ordinal-skipped'],
		);
		assert(report.characters > 3 * body.length);
		assert.deepEqual([document?.done, document?.required], [1, 3]);
	});

	it('is measured in words in English', () => {
		const text = handInText(
			reportOf('Year-end summary\n\n1. Achievements\n\nAll went well.\n\n2. Problems\n\nNone so far.\n'),
			'en',
		);
		assert(/Length · \d{1,3} words/u.test(text) && !text.includes('character'), text);
		assert(text.includes(' · 3 words'), text);
	});

	it('a tick stays as long as its section does not change', () => {
		const ticks = ticksOf(done);
		const reviewed = (text: string) => reportOf(text, ticks).documents[0]?.sections.map((one) => one.reviewed);
		assert.deepEqual(reviewed(done), [true, true, true]);
		assert.deepEqual(reviewed(done.replaceAll('\n', '\r\n')), [true, true, true]);
		assert.deepEqual(reviewed(`${done}\n\n`), [true, true, true]);
		assert.deepEqual(reviewed(done.replace('五個', '六個')), [false, true, true]);
		assert.deepEqual(reviewed(done.replace('二、存在問題', '二、不足之處')), [true, false, true]);
		assert.equal(reportOf(done, ticks).reviewed, 3);
	});

	it('tells what is ignored, and who decided so', () => {
		const text = done
			.replace('五個', '__個<!-- summary-writer-ignore -->')
			.replace('二、存在問題\n\n走訪了五個', '二、存在問題\n\n走訪了××個')
			.replace('三件', '○○件');
		const allowing = profileOf([{ id: 'a', title: '主要工作' }], {
			placeholders: { allow: ['××個'] },
			severities: { 'thin-section': 'off' },
		});
		const file = { file: 'a.txt', code: 'unfilled-placeholder', text: '○○' };
		const options: AnalysisOptions = { ignores: [file], severities: { 'long-section': 'off' } };
		const ignored = handInReport(
			analyze(
				text.replace('○○件', '三件').replace('三、明年打算\n\n走訪了五個', '三、明年打算\n\n走訪了○○個'),
				allowing,
				options,
			),
		).ignored;
		assert.deepEqual(
			ignored.map(({ code, by, text: what }) => [code, by, what]).filter(([, , what]) => what !== '' || true),
			[
				['unfilled-placeholder', 'comment', '__'],
				['unfilled-placeholder', 'profile', '××'],
				['unfilled-placeholder', 'ignores-file', '○○'],
				['thin-section', 'profile', ''],
				['long-section', 'settings', ''],
			],
		);
	});

	it('without a profile there are sections still', () => {
		const report = handInReport(analyze(done, undefined));
		assert.equal(report.profile, undefined);
		assert.deepEqual(
			report.documents[0]?.sections.map(({ status }) => status),
			['done', 'done', 'done'],
		);
	});

	it('is a page in every language', () => {
		const text = done.replace('五個', '__個').replace('二、', '三、').replace('三、明年打算', '四、附記');
		for (const language of languages) {
			const page = handInText(reportOf(text, ticksOf(text)), language);
			for (const said of ['- [x] 一、主要工作', '- [x] 三、存在問題']) assert(page.includes(said), page);
			assert(!/undefined|\bNaN\b/u.test(page), page);
		}
		assert(handInText(reportOf(text), 'zh-Hant').includes('- 明年工作打算 · 缺少 · 必需'));
		assert(handInText(reportOf(text), 'en').includes('- [ ] 一、主要工作'));
	});
});
