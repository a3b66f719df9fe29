import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
	fillFromValues,
	fillProblemMessage,
	frontMatterValues,
	parseValues,
	problemMessage,
	type Question,
	questionMessage,
	type Values,
} from '../../core/index';
import type { CheckedFile } from '../check-file';
import { reasonOf } from '../files/read';
import { UserError } from '../user-error';
import type { Context, ExitCode } from './context';
import { type Rewrite, rewriteTexts } from './rewrite';

/** `summary-writer fill FILES… --values FILE` */
export async function fill(context: Context): Promise<ExitCode> {
	const given = await valuesOf(context);
	const used = new Set<string>();
	const code = await rewriteTexts(context, (checked) => fillText(checked, given, used, context));
	for (const { key } of given) {
		if (!used.has(key)) await context.io.stderr.write(`${context.words.notes.unusedValue(key)}\n`);
	}
	return code;
}

async function fillText(
	{ file, analysis }: CheckedFile,
	given: Values,
	used: Set<string>,
	{ invocation, language, words }: Context,
): Promise<Rewrite> {
	// A text's own front matter speaks of this text alone.
	const values = [...given, ...(await frontMatterValues(analysis.scan))];
	const { edits, unfit, unused } = fillFromValues(analysis, values);
	for (const { key } of values) if (!unused.some((named) => named.key === key)) used.add(key);
	const left = analysis.scan.lines.reduce((sum, { placeholders }) => sum + placeholders.length, 0) - edits.length;
	const { notes } = words;
	const said = unfit.map(({ question, named, problem }) => {
		const why = problem ? fillProblemMessage(problem, language) : notes.severalValues(named.values);
		return `${file.name}:${placeOf(question)}: ${named.key}: ${why} (${questionMessage(question, language)})`;
	});
	const total = invocation.flags.has('dry-run')
		? notes.wouldFill(file.name, edits.length, left)
		: notes.filled(file.name, edits.length, left);
	return { edits, notes: [...said, total], unfinished: left > 0 };
}

/** Line and column of the first place, from 1. */
function placeOf({ parts }: Question): string {
	const [place] = parts[0]?.group.places ?? [];
	return place ? `${place.line + 1}:${place.placeholder.from + 1}` : '1:1';
}

async function valuesOf({ invocation, io, language, words }: Context): Promise<Values> {
	const files = invocation.all('values');
	if (!files.length) throw new UserError(words.errors.needsValues);
	const all: Values[] = [];
	for (const name of files) {
		let text: string;
		try {
			text = readFileSync(resolve(io.cwd, name), 'utf8');
		} catch (error) {
			throw new UserError(words.errors.unreadable(name, reasonOf(error, words)));
		}
		const { values, problems } = await parseValues(text);
		const [problem] = problems;
		if (problem) {
			const { line, column } = problem.range.start;
			throw new UserError(words.errors.badConfig(name, line + 1, column + 1, problemMessage(problem, language)));
		}
		all.push(values);
	}
	return all.flat();
}
