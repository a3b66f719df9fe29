import type { Context } from '../commands/context';
import type { Format } from '../options';
import { styleFor } from '../style';
import { githubReport } from './github';
import { htmlReport } from './html';
import { jsonlReport, jsonReport } from './json';
import { linesReport } from './lines';
import type { Report } from './report';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** The report in the format that is asked for. */
export function reportFor({ invocation, io, language, words }: Context): Report {
	const { format = 'text', color } = invocation.values;
	const reports: Readonly<Record<Format, () => Report>> = {
		text: () => textReport(language, words, styleFor(color, io.stdout, io.env)),
		lines: () => linesReport(language),
		json: () => jsonReport(language),
		jsonl: () => jsonlReport(language),
		sarif: () => sarifReport(language, io.cwd, io.version),
		github: () => githubReport(language),
		html: () => htmlReport(language, words, io.now()),
	};
	return reports[format as Format]();
}
