import { type Language, messageOf, type Severity } from '../../core/index';
import type { Report } from './report';

const commands = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
	off: 'notice',
} as const satisfies Record<Severity, string>;

/** Workflow commands that GitHub Actions shows as annotations beside the lines. */
export function githubReport(language: Language): Report {
	return {
		file: ({ file, analysis }) =>
			analysis.diagnostics
				.map((diagnostic) => {
					const { severity, code, range } = diagnostic;
					const { start, end } = range;
					// An annotation over several lines takes no columns.
					const columns = start.line === end.line ? `,col=${start.column + 1},endColumn=${end.column + 1}` : '';
					const where = `file=${property(file.name)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
					return `::${commands[severity]} ${where},title=${property(code)}::${data(messageOf(diagnostic, language))}\n`;
				})
				.join(''),
	};
}

/** Escapes of the runner's toolkit (actions/toolkit, command.ts). */
function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
