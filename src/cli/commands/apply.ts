import { createTwoFilesPatch } from 'diff';
import { applyEdits, type TextEdit } from '../../core/index';
import type { TextFile } from '../files/read';
import { replaceText } from '../files/write';
import { UserError } from '../user-error';
import type { Context } from './context';

/**
 * Makes edits in a file, or shows them with `--dry-run`. Returns the text that the file has now. Throws `UserError` where the file
 * cannot be written.
 */
export async function applyTo(
	file: TextFile,
	edits: readonly TextEdit[],
	{ invocation, words }: Context,
	show: (text: string) => void | Promise<void>,
): Promise<string> {
	const edited = applyEdits(file.text, edits);
	if (edited === file.text) return file.text;
	if (invocation.flags.has('dry-run')) {
		await show(createTwoFilesPatch(file.name, file.name, file.text, edited, '', ''));
		return file.text;
	}
	if (file.path === undefined) throw new UserError(words.errors.fixNeedsFile);
	replaceText(file, edited, words);
	return edited;
}
