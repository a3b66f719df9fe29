import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Result, ToolComponent } from 'sarif';
import { catalogueOf, type Diagnostic, type Language, messageOf, rules, type Severity } from '../../core/index';
import type { Report } from './report';

const levels = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
	off: 'none',
} as const satisfies Record<Severity, string>;

/** SARIF 2.1.0 (OASIS), for code scanning. Columns are UTF-16 units, as its `columnKind` says. */
export function sarifReport(language: Language, cwd: string, version: string): Report {
	const { rules: descriptions } = catalogueOf(language);
	const driver: ToolComponent = {
		name: 'summary-writer',
		version,
		rules: rules.map(({ code, severity }) => ({
			id: code,
			shortDescription: { text: descriptions[code] },
			defaultConfiguration: { level: levels[severity] },
		})),
	};
	const base = { uri: `${pathToFileURL(cwd).href}/` };
	const run: Log['runs'][number] = {
		tool: { driver },
		language: language === 'en' ? 'en' : language === 'zh-Hans' ? 'zh-CN' : 'zh-TW',
		columnKind: 'utf16CodeUnits',
		originalUriBaseIds: { ROOT: base },
	};
	const log: Log = { version: '2.1.0', $schema: schema, runs: [run] };
	const head = JSON.stringify(log);
	let first = true;
	return {
		// Ends inside the run, so that results can follow one by one.
		begin: () => `${head.slice(0, -'}]}'.length)},"results":[`,
		file: ({ file, analysis }) =>
			analysis.diagnostics
				.map((diagnostic) => {
					const separator = first ? '\n' : ',\n';
					first = false;
					return separator + JSON.stringify(result(diagnostic, file.name, language));
				})
				.join(''),
		end: () => '\n]}]}\n',
	};
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function result(diagnostic: Diagnostic, file: string, language: Language): Result {
	const { code, severity, range } = diagnostic;
	return {
		ruleId: code,
		ruleIndex: rules.findIndex((rule) => rule.code === code),
		level: levels[severity],
		message: { text: messageOf(diagnostic, language) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: artifact(file),
					region: {
						startLine: range.start.line + 1,
						startColumn: range.start.column + 1,
						endLine: range.end.line + 1,
						endColumn: range.end.column + 1,
					},
				},
			},
		],
	};
}

function artifact(file: string): ArtifactLocation {
	if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
	const path = sep === '/' ? file : file.replaceAll(sep, '/');
	return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
