import { catalogueOf, type Profile, type SectionSpec, textIn } from '../../core/index';
import { styleFor } from '../style';
import { UserError } from '../user-error';
import { padColumns, widthOf, wrapColumns } from '../width';
import { workspaces } from '../workspace';
import type { Context, ExitCode } from './context';
import { profileNamed } from './profile-named';

/** `summary-writer profiles [ID]` */
export async function profiles(context: Context): Promise<ExitCode> {
	const { invocation, io, language, words } = context;
	const [id, ...others] = invocation.operands;
	if (others.length) throw new UserError(words.errors.tooManyOperands('profiles'));
	const { profiles: known } = await workspaces(io.cwd, language, words).of(io.cwd);
	await io.stdout.write(id === undefined ? listed(known, context) : described(profileNamed(id, known, words), context));
	return 0;
}

function listed(all: readonly Profile[], { invocation, language }: Context): string {
	if (invocation.values.format === 'json') {
		return `${JSON.stringify({ version: 1, profiles: all.map(({ id, name }) => ({ id, name })) }, undefined, 2)}\n`;
	}
	const width = Math.max(...all.map(({ id }) => id.length)) + 2;
	return all.map(({ id, name }) => `${padColumns(id, width)}${textIn(language, name)}\n`).join('');
}

function described(profile: Profile, { invocation, io, language }: Context): string {
	if (invocation.values.format === 'json') return `${JSON.stringify({ version: 1, profile }, undefined, 2)}\n`;
	const style = styleFor(invocation.values.color, io.stdout, io.env);
	const { words: said } = catalogueOf(language);
	const columns = io.stdout.isTerminal ? io.stdout.columns : 100;
	const rows: { readonly depth: number; readonly spec: SectionSpec }[] = [];
	const collect = (specs: readonly SectionSpec[], depth: number): void => {
		for (const spec of specs) {
			rows.push({ depth, spec });
			collect(spec.sections, depth + 1);
		}
	};
	collect(profile.sections, 0);
	const titles = rows.map(({ depth, spec }) => `${'  '.repeat(depth)}${textIn(language, spec.title)}`);
	const width = titles.reduce((widest, title) => Math.max(widest, widthOf(title)), 0) + 2;
	const lines = rows.flatMap(({ spec }, n) => {
		const need = spec.required === 'no' ? said.optional : said.required;
		const aliases = spec.aliases.slice(0, 6).join(language === 'en' ? ', ' : '、');
		const text = [need, textIn(language, spec.hint), aliases].filter(Boolean).join(' · ');
		return wrapColumns(text, Math.max(columns - width - 2, 30)).map(
			(line, row) => `  ${padColumns(row ? '' : (titles[n] ?? ''), width)}${row ? style('gray', line) : line}`,
		);
	});
	return `${style('bold', textIn(language, profile.name))} (${profile.id})\n${lines.join('\n')}\n`;
}
