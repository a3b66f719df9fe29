import { type Language, messageOf, type Severity } from '../../core/index';
import type { Report } from './report';

const words = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'info',
	off: 'info',
} as const satisfies Record<Severity, string>;

/** One finding a line, as compilers write them: for editors, `grep`, and the problem matcher `$summary-writer` of VS Code. */
export function linesReport(language: Language): Report {
	return {
		file: ({ file, analysis }) =>
			analysis.diagnostics
				.map((diagnostic) => {
					const { range, severity, code } = diagnostic;
					const { start, end } = range;
					const place = `${start.line + 1}:${start.column + 1}:${end.line + 1}:${end.column + 1}`;
					return `${file.name}:${place}: ${words[severity]} ${code}: ${messageOf(diagnostic, language)}\n`;
				})
				.join(''),
	};
}
