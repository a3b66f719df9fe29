import { applyEdits, type TextEdit } from '../../core/index';
import { type CheckedFile, checkFile } from '../check-file';
import { UserError } from '../user-error';
import { workspaces } from '../workspace';
import { applyTo } from './apply';
import type { Context, ExitCode } from './context';
import { progressFor } from './progress';
import { profileNamed } from './profile-named';
import { textsOf } from './texts';

/** What a command does to one text. */
export interface Rewrite {
	readonly edits: readonly TextEdit[];
	/** What it did, and what is left for a person; one line each. */
	readonly notes: readonly string[];
	/** Something is left for a person. */
	readonly unfinished: boolean;
}

/**
 * Runs a command that writes over every text that the operands name: each whole or not at all. Standard input goes to standard
 * output. Exit code 1 where something is left for a person.
 */
export async function rewriteTexts(
	context: Context,
	work: (checked: CheckedFile) => Promise<Rewrite>,
): Promise<ExitCode> {
	const { invocation, io, language, words } = context;
	const { profile } = invocation.values;
	const known = workspaces(io.cwd, language, words);
	if (profile !== undefined) profileNamed(profile, (await known.of(io.cwd)).profiles, words);
	const overrides = { ...(profile !== undefined && { profile }), noIgnore: invocation.flags.has('no-ignore') };
	const dry = invocation.flags.has('dry-run');
	let code: ExitCode = 0;
	const progress = await progressFor(context, known);
	for await (const text of textsOf(context, known)) {
		progress.step();
		try {
			if (text instanceof UserError) throw text;
			const checked = await checkFile(text.file, text.named, io.cwd, known, overrides);
			if (!text.named && checked.choice.kind === 'none') continue;
			const { edits, notes, unfinished } = await work(checked);
			progress.clear();
			const isFilter = text.file.path === undefined && !dry;
			const edited = applyEdits(text.file.text, edits);
			if (isFilter) await io.stdout.write(edited);
			else await applyTo(text.file, edited, context, io.stdout.write);
			// What is piped on is the text, or the patch.
			const said = isFilter || dry ? io.stderr : io.stdout;
			for (const note of notes) await said.write(`${note}\n`);
			if (unfinished && code === 0) code = 1;
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			code = 2;
			progress.clear();
			await io.stderr.write(`summary-writer: ${error.message}\n`);
		}
	}
	progress.clear();
	return code;
}
