import { type Language, nearest } from '../core/index';
import { type Invocation, parseArguments } from './arguments';
import { check } from './commands/check';
import type { Context, ExitCode } from './commands/context';
import type { Io } from './io';
import { type CommandName, commandNames } from './options';
import { UserError } from './user-error';
import { systemLanguage, type Words, wordsOf } from './words/index';

/**
 * Runs the command line. Resolves to the exit code; whatever has to be said is written to `io`. `argv` is without the program's
 * own name.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
	const language = languageOf(argv, io.env);
	const words = wordsOf(language);
	try {
		return await run(argv, io, language, words);
	} catch (error) {
		const known = error instanceof UserError;
		const said = known ? error.message : words.errors.bug(error instanceof Error ? (error.stack ?? '') : String(error));
		await io.stderr.write(`summary-writer: ${said}\n`);
		return 2;
	}
}

async function run(argv: readonly string[], io: Io, language: Language, words: Words): Promise<ExitCode> {
	const [name = '--help', ...rest] = argv;
	if (name === '--version' || name === '-V') return say(io, `${io.version}\n`);
	const command = commandNames.find((known) => known === (name === 'help' ? rest[0] : name));
	if (name === 'help' && command) return help(command, io, words);
	if (!command) {
		if (['--help', '-h', 'help'].includes(name)) return help(undefined, io, words);
		throw new UserError(words.errors.unknownCommand(name, nearest(name, commandNames)));
	}
	const invocation: Invocation = parseArguments(command, rest, words);
	if (invocation.flags.has('help')) return help(command, io, words);
	const context: Context = { invocation, io, language, words };
	if (command === 'check') return check(context);
	const { otherCommands } = await import('./seldom.js');
	return otherCommands[command](context);
}

async function help(command: CommandName | undefined, io: Io, words: Words): Promise<ExitCode> {
	const { commandHelp, helpText } = await import('./seldom.js');
	const columns = io.stdout.isTerminal ? io.stdout.columns : 100;
	return say(io, command ? commandHelp(command, words, columns) : helpText(words, columns));
}

async function say(io: Io, text: string): Promise<ExitCode> {
	await io.stdout.write(text);
	return 0;
}

/** The language that a run speaks: the one that is asked for, else the system's. */
export function languageOf(argv: readonly string[], env: Io['env']): Language {
	return languageAsked(argv) ?? systemLanguage(env);
}

/** Looked up before all else, so that complaints about the other arguments are in the language asked for. */
function languageAsked(argv: readonly string[]): Language | undefined {
	const given = argv.findLastIndex((arg) => /^(?:-l|--language)(?:=|$)/.test(arg));
	if (given < 0) return undefined;
	const value = argv[given]?.split('=')[1] ?? argv[given + 1];
	return value === 'en' || value === 'zh-Hans' || value === 'zh-Hant' ? value : undefined;
}
