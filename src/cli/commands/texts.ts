import { encodingNamed, encodings } from '../files/decode';
import { decodeText, readText, type TextFile } from '../files/read';
import { type Selected, type SelectOptions, selectFiles } from '../files/select';
import { UserError } from '../user-error';
import type { Context } from './context';

/** A text to work on; `named` where a person named it rather than the folder it is in. */
export interface Text {
	readonly file: TextFile;
	readonly named: boolean;
}

/** Every text that the operands name, read one at a time; what cannot be read is yielded as the `UserError` that says why. */
export async function* textsOf(
	{ invocation, io, words }: Context,
	excludes: SelectOptions['excludes'],
): AsyncGenerator<Text | UserError> {
	const { operands, values, flags } = invocation;
	const { errors } = words;
	if (!operands.length) throw new UserError(errors.noFiles);
	if (operands.filter((operand) => operand === '-').length > 1) throw new UserError(errors.stdinTwice);
	const encoding = values.encoding === undefined ? undefined : encodingNamed(values.encoding);
	if (values.encoding !== undefined && !encoding) throw new UserError(errors.badEncoding(values.encoding, encodings));
	const options = { cwd: io.cwd, gitignore: !flags.has('no-ignore'), excludes };
	const read = (selected: Selected): Text | UserError =>
		orUserError(() => ({ file: readText(selected.name, selected.path, encoding, words), named: selected.named }));
	for (const operand of runs(operands)) {
		if (operand.includes('-')) {
			const bytes = Buffer.from(await io.stdin());
			const name = values['stdin-name'] ?? '-';
			yield orUserError(() => ({ file: decodeText(name, bytes, encoding, words), named: true }));
			continue;
		}
		for (const selected of selectFiles(operand, options, words)) {
			yield selected instanceof UserError ? selected : read(selected);
		}
	}
}

/** The operands between two `-` belong together, so that no file is given twice. */
function runs(operands: readonly string[]): readonly (readonly string[])[] {
	const at = operands.indexOf('-');
	if (at < 0) return [operands];
	return [operands.slice(0, at), ['-'], operands.slice(at + 1)].filter((run) => run.length > 0);
}

function orUserError<T>(read: () => T): T | UserError {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}
