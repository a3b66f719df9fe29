import {
	catalogueOf,
	type ChecklistItem,
	comparePositions,
	countPlaceholders,
	countRange,
	type Section,
	textIn,
} from '../../core/index';
import { type CheckedFile, checkFile } from '../check-file';
import { outlineJson } from '../report/file-json';
import { type Style, styleFor } from '../style';
import { UserError } from '../user-error';
import { workspaces } from '../workspace';
import type { Context, ExitCode } from './context';
import { profileNamed } from './profile-named';
import { textsOf } from './texts';

/** `summary-writer outline FILES…` */
export async function outline(context: Context): Promise<ExitCode> {
	const { invocation, io, words, language } = context;
	const { profile, format, color } = invocation.values;
	const known = workspaces(io.cwd, language, words);
	if (profile !== undefined) profileNamed(profile, (await known.of(io.cwd)).profiles, words);
	const overrides = { ...(profile !== undefined && { profile }), noIgnore: invocation.flags.has('no-ignore') };
	const style = styleFor(color, io.stdout, io.env);
	let failed = false;
	let separator = '{"version":1,"files":[\n';
	for await (const text of textsOf(context, known)) {
		if (text instanceof UserError) {
			failed = true;
			await io.stderr.write(`summary-writer: ${text.message}\n`);
			continue;
		}
		const checked = await checkFile(text.file, text.named, io.cwd, known, overrides);
		if (!text.named && checked.choice.kind === 'none') continue;
		if (format === 'json') {
			await io.stdout.write(`${separator}{${outlineJson(checked, language)}}`);
			separator = ',\n';
		} else await io.stdout.write(outlineText(checked, context, style));
	}
	if (format === 'json') await io.stdout.write(separator.startsWith('{') ? `${separator}]}\n` : '\n]}\n');
	return failed ? 2 : 0;
}

/** One row per section, the missing ones where they belong. */
function outlineText(checked: CheckedFile, { language, words }: Context, style: Style): string {
	const { counts, statuses, words: said } = catalogueOf(language);
	const { file, profile, analysis } = checked;
	const { scan, outline: found, checklists } = analysis;
	const about = profile ? textIn(language, profile.name) : words.notes.noProfile;
	const lines = [`${style('underline', file.name)}  ${style('gray', about)}`];
	for (const [n, document] of found.documents.entries()) {
		const items = checklists[n]?.items ?? [];
		const progress = checklists[n] ? `${checklists[n].done}/${checklists[n].required}` : '';
		lines.push(`${style('bold', document.title || said.untitled)}  ${style('gray', progress)}`.trimEnd());
		const missing = items.filter((item) => item.status === 'missing' && item.required);
		const absent = ({ spec, status }: ChecklistItem) =>
			style('red', `  + ${textIn(language, spec.title)}  ${statuses[status]}`);
		let at = 0;
		const rows = (sections: readonly Section[], depth: number): void => {
			for (const section of sections) {
				while (missing[at] && comparePositions(missing[at]?.insertAt ?? section.start, section.start) <= 0)
					lines.push(absent(missing[at++] as ChecklistItem));
				const range = { start: section.bodyStart, end: section.end };
				const blanks = countPlaceholders(scan, { start: section.start, end: section.end });
				const status = items.find((item) => item.sections[0] === section)?.status;
				const facts = [
					counts.characters(countRange(scan, range)),
					...(blanks ? [style('yellow', counts.blanks(blanks))] : []),
					...(status && status !== 'done' && status !== 'unfilled' ? [style('yellow', statuses[status])] : []),
				];
				const place = style('gray', String(section.start.line + 1).padStart(5));
				lines.push(`${place} ${'  '.repeat(depth)}${section.heading.ordinal}${section.title}  ${facts.join(' · ')}`);
				rows(section.children, depth + 1);
			}
		};
		rows(document.sections, 0);
		for (; at < missing.length; at++) lines.push(absent(missing[at] as ChecklistItem));
	}
	return `${lines.join('\n')}\n\n`;
}
