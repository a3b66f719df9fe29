import type { Context } from '../commands/context';
import type { Format } from '../options';
import { styleFor } from '../style';
import { jsonlReport, jsonReport } from './json';
import { linesReport } from './lines';
import type { Report } from './report';
import { textReport } from './text';

/** The report in the format that is asked for; the rarer ones are loaded then. */
export async function reportFor({ invocation, io, language, words }: Context): Promise<Report> {
	const { format = 'text', color } = invocation.values;
	switch (format as Format) {
		case 'text':
			return textReport(language, words, styleFor(color, io.stdout, io.env));
		case 'lines':
			return linesReport(language);
		case 'json':
			return jsonReport(language);
		case 'jsonl':
			return jsonlReport(language);
		case 'sarif':
			return (await import('../seldom.js')).sarifReport(language, io.cwd, io.version);
		case 'github':
			return (await import('../seldom.js')).githubReport(language);
		case 'html':
			return (await import('../seldom.js')).htmlReport(language, words, io.now());
	}
}
