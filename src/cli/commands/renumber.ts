import { renumbering } from '../../core/index';
import type { Context, ExitCode } from './context';
import { rewriteTexts } from './rewrite';

/** `summary-writer renumber FILES…` */
export function renumber(context: Context): Promise<ExitCode> {
	const { notes } = context.words;
	const dry = context.invocation.flags.has('dry-run');
	return rewriteTexts(context, ({ file, analysis }) => {
		const { edits, unsure } = renumbering(analysis);
		const said = unsure.map(({ range, text }) => {
			const place = `${range.start.line + 1}:${range.start.column + 1}`;
			return `${file.name}:${place}: ${notes.unsureReference(text)}`;
		});
		const total = dry ? notes.wouldRenumber(file.name, edits.length) : notes.renumbered(file.name, edits.length);
		return Promise.resolve({ edits, notes: [...said, total], unfinished: unsure.length > 0 });
	});
}
