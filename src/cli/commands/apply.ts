import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { TextFile } from '../files/read';
import { replaceText } from '../files/write';
import { UserError } from '../user-error';
import type { Context } from './context';

/**
 * Gives a file another text, or shows the difference with `--dry-run`. Returns the text that the file has now. Throws `UserError` where the file
 * cannot be written.
 */
export async function applyTo(
	file: TextFile,
	edited: string,
	{ invocation, words }: Context,
	show: (text: string) => void | Promise<void>,
): Promise<string> {
	if (edited === file.text) return file.text;
	if (invocation.flags.has('dry-run')) {
		await show(
			createTwoFilesPatch(file.name, file.name, file.text, edited, '', '', { headerOptions: FILE_HEADERS_ONLY }),
		);
		return file.text;
	}
	if (file.path === undefined) throw new UserError(words.errors.fixNeedsFile);
	replaceText(file, edited, words);
	return edited;
}
