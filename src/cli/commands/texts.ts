import { dirname, resolve } from 'node:path';
import { encodingNamed, encodings } from '../files/decode';
import { decodeText, readText, type TextFile } from '../files/read';
import { type Selected, type SelectOptions, selectFiles } from '../files/select';
import { collector } from '../garbage';
import { UserError } from '../user-error';
import type { Workspaces } from '../workspace';
import type { Context } from './context';

/** A text to work on; `named` where a person named it rather than the folder it is in. */
export interface Text {
	readonly file: TextFile;
	readonly named: boolean;
}

/** A run that only reads and computes would not hear that it is told to stop: every so often it listens (milliseconds). */
const patience = 50;

/** Every text that the operands name, read one at a time; what cannot be read is yielded as the `UserError` that says why. */
export async function* textsOf(context: Context, workspaces: Workspaces): AsyncGenerator<Text | UserError> {
	const { invocation, io, words } = context;
	const { operands, values } = invocation;
	const { errors } = words;
	if (!operands.length) throw new UserError(errors.noFiles);
	if (operands.filter((operand) => operand === '-').length > 1) throw new UserError(errors.stdinTwice);
	const recognised = invocation.flags.has('summaries-only');
	const encoding = values.encoding === undefined ? undefined : encodingNamed(values.encoding);
	if (values.encoding !== undefined && !encoding) throw new UserError(errors.badEncoding(values.encoding, encodings));
	const read = ({ name, path, named }: Selected): Text | UserError =>
		orUserError(() => ({ file: readText(name, path, encoding, words), named: named && !recognised }));
	const collect = collector();
	for (const run of runs(operands)) {
		if (run.includes('-')) {
			const bytes = Buffer.from(await io.stdin());
			yield orUserError(() => ({
				file: decodeText(values['stdin-name'] ?? '-', bytes, encoding, words),
				named: !recognised,
			}));
			continue;
		}
		const options = await selectOptions(context, workspaces);
		let last = Date.now();
		for (const selected of selectFiles(run, options, words)) {
			if (selected instanceof UserError) yield selected;
			else if (!(await isLeftOut(selected, context, workspaces))) yield read(selected);
			collect();
			if (isUnread(context)) return;
			if (Date.now() - last < patience) continue;
			await new Promise((resolve) => void setImmediate(resolve));
			last = Date.now();
		}
	}
}

/** Whether nobody reads any more what a run shows, and to show it is all that it does. */
function isUnread({ invocation: { command, flags, values }, io }: Context): boolean {
	if (!io.stdout.isClosed?.()) return false;
	const isFixing = command === 'fill' || command === 'renumber' || flags.has('fix');
	return values.output === undefined && (!isFixing || flags.has('dry-run'));
}

/** How many files the operands name. */
export async function countTexts(context: Context, workspaces: Workspaces): Promise<number> {
	const operands = context.invocation.operands.filter((operand) => operand !== '-');
	let count = context.invocation.operands.length - operands.length;
	for (const _ of selectFiles(operands, await selectOptions(context, workspaces), context.words)) count++;
	return count;
}

async function selectOptions({ invocation, io }: Context, workspaces: Workspaces): Promise<SelectOptions> {
	const heeds = !invocation.flags.has('no-ignore');
	const roots = await Promise.all(
		invocation.operands.map((operand) => workspaces.of(resolve(io.cwd, operand === '-' ? '.' : operand))),
	);
	const excludes = (path: string) => heeds && roots.some((workspace) => workspace.excludes(path));
	return { cwd: io.cwd, gitignore: heeds, excludes };
}

/** A folder inside may have settings of its own. */
async function isLeftOut({ path, named }: Selected, { invocation }: Context, workspaces: Workspaces): Promise<boolean> {
	if (named || invocation.flags.has('no-ignore')) return false;
	const plain = path.toString();
	return (await workspaces.of(dirname(plain))).excludes(plain);
}

/** The operands on each side of `-` belong together, so that no file is given twice. */
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
