import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Script, skeletonOf } from '../../core/index';
import { encode, encodingNamed, encodings } from '../files/decode';
import { writeAtomically } from '../files/write';
import { UserError } from '../user-error';
import { workspaces } from '../workspace';
import type { Context, ExitCode } from './context';
import { idsOf, profileNamed } from './profile-named';

/** `summary-writer new [FILE] --profile ID` */
export async function newSummary({ invocation, io, language, words }: Context): Promise<ExitCode> {
	const { operands, values, flags } = invocation;
	const { errors, notes } = words;
	const [name, ...others] = operands;
	if (others.length) throw new UserError(errors.tooManyOperands('new'));
	const { profiles } = await workspaces(io.cwd, language, words).of(io.cwd);
	if (values.profile === undefined) throw new UserError(errors.needsProfile(idsOf(profiles)));
	const profile = profileNamed(values.profile, profiles, words);
	const encoding = encodingNamed(values.encoding ?? 'utf-8');
	if (!encoding) throw new UserError(errors.badEncoding(values.encoding ?? '', encodings));
	const usual: Script = language === 'en' ? 'en' : language === 'zh-Hans' ? 'hans' : 'hant';
	const script = (values.script as Script | undefined) ?? usual;
	const text = skeletonOf(profile, { script, markdown: /\.(?:md|markdown)$/iu.test(name ?? '') });
	if (name === undefined || name === '-') {
		await io.stdout.write(text);
		return 0;
	}
	const path = resolve(io.cwd, name);
	if (existsSync(path) && !flags.has('force')) throw new UserError(errors.exists(name));
	const bytes = encode({ text, encoding, bom: encoding.startsWith('utf-16') });
	if (!bytes) throw new UserError(errors.notEncodable(name, encoding));
	writeAtomically(name, path, bytes, words);
	await io.stdout.write(`${notes.written(name)}\n`);
	return 0;
}
