import { deriveProfile } from '../../core/index';
import { UserError } from '../user-error';
import { workspaces } from '../workspace';
import type { Context, ExitCode } from './context';
import { sinkFor } from './sink';
import { textsOf } from './texts';

/** `summary-writer derive FILES…` */
export async function derive(context: Context): Promise<ExitCode> {
	const { invocation, io, language, words } = context;
	const { id, output } = invocation.values;
	const texts: string[] = [];
	for await (const text of textsOf(context, workspaces(io.cwd, language, words))) {
		if (text instanceof UserError) throw text;
		texts.push(text.file.text);
	}
	const asked = invocation.values.language === undefined ? {} : { language };
	const { yaml, documents } = deriveProfile(texts, { ...asked, ...(id !== undefined && { id }) });
	if (!documents) throw new UserError(words.errors.nothingToDerive);
	const sink = sinkFor(context);
	try {
		await sink.write(yaml);
		await sink.close();
	} finally {
		sink.abandon();
	}
	const said = words.notes.derived(documents, output);
	await io.stderr.write(`${said}\n`);
	return 0;
}
