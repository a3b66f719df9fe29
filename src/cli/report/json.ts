import type { Language } from '../../core/index';
import { fileJson } from './file-json';
import type { Report } from './report';

/** One JSON value, versioned; its schema is `report.schema.json` beside this file. */
export function jsonReport(language: Language): Report {
	let first = true;
	return {
		begin: () => '{"version":1,"files":[',
		file: (checked) => {
			const separator = first ? '\n' : ',\n';
			first = false;
			return `${separator}{${fileJson(checked, language)}}`;
		},
		end: () => '\n]}\n',
	};
}

/** The same, one line per file as soon as it is done: for pipes. */
export function jsonlReport(language: Language): Report {
	return { file: (checked) => `{"version":1,${fileJson(checked, language)}}\n` };
}
