import { type Analysis, type AnalysisOptions, type Diagnostic, type Severity } from '../../core/index';
import { type CheckedFile, checkFile } from '../check-file';
import { reportFor } from '../report/index';
import type { Report, Totals } from '../report/report';
import { UserError } from '../user-error';
import { type Workspaces, workspaces } from '../workspace';
import { applyTo } from './apply';
import type { Context, ExitCode } from './context';
import { profileNamed } from './profile-named';
import { progressFor } from './progress';
import { repaired } from './repair';
import { sinkFor } from './sink';
import { type Text, textsOf } from './texts';

/** `summary-writer check FILES…` */
export async function check(context: Context): Promise<ExitCode> {
	const { invocation, io, language, words } = context;
	const { values, flags } = invocation;
	const { severities, least } = severitiesOf(invocation.all('severity'));
	const known = workspaces(io.cwd, language, words);
	const overrides = { ...(await profileOf(context, known)), severities, noIgnore: flags.has('no-ignore') };
	const fixing = flags.has('fix') || flags.has('dry-run');
	const report = flags.has('dry-run') ? diffReport : await reportFor(context);
	const totals = { files: 0, notChecked: 0, failed: 0, blanks: 0, errors: 0, warnings: 0, findings: 0 };
	const sink = sinkFor(context);
	const progress = await progressFor(context, known);
	const say = async (text: string): Promise<void> => {
		progress.clear();
		await sink.flush();
		await io.stderr.write(text);
	};
	const failed = async (error: unknown): Promise<void> => {
		if (!(error instanceof UserError)) throw error;
		totals.failed++;
		await say(`summary-writer: ${error.message}\n`);
	};
	const checkText = ({ file, named }: Text) => checkFile(file, named, io.cwd, known, overrides);
	const isOnTerminal = io.stdout.isTerminal && values.output === undefined;
	const write = async (text: string): Promise<void> => {
		if (text && isOnTerminal) progress.clear();
		await sink.write(text);
	};
	let hasBegun = false;
	/** Where the run refuses to begin, so does the report. */
	const begin = async (): Promise<void> => {
		if (!hasBegun) await write(report.begin?.() ?? '');
		hasBegun = true;
	};
	try {
		for await (const text of textsOf(context, known)) {
			progress.step();
			if (text instanceof UserError) {
				await failed(text);
				continue;
			}
			const checked = await checkText(text);
			if (!text.named && checked.choice.kind === 'none') {
				totals.notChecked++;
				continue;
			}
			let left = checked;
			try {
				if (fixing) left = await repair(checked, text, least, context, checkText, write, say);
			} catch (error) {
				await failed(error);
			}
			const shown = atLeast(left, least);
			count(totals, shown.analysis);
			await begin();
			await write(report.file(shown));
		}
		await begin();
		await write(report.end?.(totals) ?? '');
		await sink.close();
	} finally {
		progress.clear();
		await sink.flush();
		sink.abandon();
	}
	return exitCode(totals, values['max-warnings']);
}

const diffReport: Report = { file: () => '' };

/** Makes the repairs in the file, or shows them; returns what is found afterwards, with `--dry-run` what is found now. */
async function repair(
	checked: CheckedFile,
	text: Text,
	least: Severity,
	context: Context,
	checkAgain: (text: Text) => Promise<CheckedFile>,
	show: (text: string) => Promise<void>,
	say: (text: string) => Promise<void>,
): Promise<CheckedFile> {
	const { words } = context;
	const { file } = text;
	const after = await repaired(
		checked,
		({ severity }) => ranks[severity] >= ranks[least],
		(now) => checkAgain({ ...text, file: { ...file, text: now } }),
	);
	if ((await applyTo(file, after.text, context, show)) === file.text) return checked;
	await say(`${words.notes.fixed(file.name, after.count)}\n`);
	return after.checked;
}

async function profileOf({ invocation, io, words }: Context, known: Workspaces): Promise<{ profile?: string }> {
	const { profile } = invocation.values;
	if (profile === undefined) return {};
	const { profiles } = await known.of(io.cwd);
	return { profile: profileNamed(profile, profiles, words).id };
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
