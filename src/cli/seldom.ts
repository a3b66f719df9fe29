// What `check` with its usual reports does without, in one file: a bundle loads it when something of it is asked for.
import { derive } from './commands/derive';
import type { Context, ExitCode } from './commands/context';
import { fill } from './commands/fill';
import { newSummary } from './commands/new';
import { outline } from './commands/outline';
import { profiles } from './commands/profiles';
import { renumber } from './commands/renumber';
import type { CommandName } from './options';

export { commandHelp, helpText } from './help';
export { githubReport } from './report/github';
export { htmlReport } from './report/html';
export { sarifReport } from './report/sarif';

/** The commands beside `check`. */
export const otherCommands: Readonly<Record<Exclude<CommandName, 'check'>, (context: Context) => Promise<ExitCode>>> = {
	outline,
	fill,
	renumber,
	profiles,
	derive,
	new: newSummary,
};
