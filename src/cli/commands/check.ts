import { type Analysis, type AnalysisOptions, type Diagnostic, type Severity } from '../../core/index';
import { type CheckedFile, checkFile } from '../check-file';
import { reportFor } from '../report/index';
import type { Totals } from '../report/report';
import { UserError } from '../user-error';
import { workspaceFor } from '../workspace';
import type { Context, ExitCode } from './context';
import { profileNamed } from './profile-named';
import { textsOf } from './texts';

/** `summary-writer check FILES…` */
export async function check(context: Context): Promise<ExitCode> {
	const { invocation, io, words } = context;
	const { values } = invocation;
	const { severities, least } = severitiesOf(invocation.all('severity'));
	const workspace = workspaceFor(
		values.profile === undefined ? undefined : profileNamed(values.profile, words),
		severities,
	);
	const report = reportFor(context);
	const totals = { files: 0, notChecked: 0, failed: 0, blanks: 0, errors: 0, warnings: 0, findings: 0 };
	const begun = report.begin?.();
	if (begun) await io.stdout.write(begun);
	for await (const text of textsOf(context, () => false)) {
		if (text instanceof UserError) {
			totals.failed++;
			await io.stderr.write(`summary-writer: ${text.message}\n`);
			continue;
		}
		const checked = atLeast(checkFile(text.file, workspace), least);
		count(totals, checked.analysis);
		const written = report.file(checked);
		if (written) await io.stdout.write(written);
	}
	const ended = report.end?.(totals);
	if (ended) await io.stdout.write(ended);
	return exitCode(totals, values['max-warnings']);
}

const ranks: Readonly<Record<Severity, number>> = { off: 0, hint: 1, information: 2, warning: 3, error: 4 };

function severitiesOf(given: readonly string[]): {
	severities: NonNullable<AnalysisOptions['severities']>;
	least: Severity;
} {
	let least: Severity = 'hint';
	const severities: Record<string, Severity> = {};
	for (const value of given) {
		const [code, level] = value.split('=', 2) as [string, Severity?];
		if (level) severities[code] = level;
		else least = code as Severity;
	}
	return { severities, least };
}

function atLeast(checked: CheckedFile, least: Severity): CheckedFile {
	if (least === 'hint') return checked;
	const shown = ({ severity }: Diagnostic) => ranks[severity] >= ranks[least];
	const { analysis } = checked;
	return { ...checked, analysis: { ...analysis, diagnostics: analysis.diagnostics.filter(shown) } };
}

function count(totals: { -readonly [K in keyof Totals]: Totals[K] }, { scan, diagnostics }: Analysis): void {
	totals.files++;
	totals.findings += diagnostics.length;
	for (const { placeholders } of scan.lines) totals.blanks += placeholders.length;
	for (const { severity } of diagnostics) {
		if (severity === 'error') totals.errors++;
		if (severity === 'warning') totals.warnings++;
	}
}

function exitCode({ failed, errors, warnings }: Totals, maxWarnings: string | undefined): ExitCode {
	if (failed) return 2;
	return errors || warnings > Number(maxWarnings ?? 0) ? 1 : 0;
}
