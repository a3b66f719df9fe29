import { choicesOf } from './arguments';
import {
	type CommandDefinition,
	type CommandName,
	commandNames,
	commands,
	commonOptions,
	type OptionDefinition,
	type OptionName,
	options,
} from './options';
import { padColumns, widthOf, wrapColumns } from './width';
import type { Words } from './words/index';

/** `summary-writer --help`. */
export function helpText(words: Words, columns: number): string {
	const rows = commandNames.map((name): Row => [`${name} ${commands[name].operands}`, words.commands[name].summary]);
	const codes = words.exitCodes.map((text, code): Row => [String(code), text]);
	const sections = [
		words.tagline,
		`${words.usage}: summary-writer ${commandNames.join('|')} …`,
		`${words.commandsTitle}\n${table(rows, columns)}`,
		`${words.optionsTitle}\n${table([row('help', words, undefined), row('version', words, undefined)], columns)}`,
		`${words.exitCodesTitle}\n${table(codes, columns)}`,
		words.moreHelp,
	];
	return `${sections.join('\n\n')}\n`;
}

/** `summary-writer COMMAND --help`. */
export function commandHelp(command: CommandName, words: Words, columns: number): string {
	const { operands, examples }: CommandDefinition = commands[command];
	const { summary, details } = words.commands[command];
	const rows = optionsOf(command).map((name) => row(name, words, choicesOf(command, name)));
	const sections = [
		`${words.usage}: summary-writer ${command} ${operands}`,
		[summary, ...details].map((text) => wrapColumns(text, columns).join('\n')).join('\n'),
		`${words.optionsTitle}\n${table(rows, columns)}`,
		`${words.examplesTitle}\n${examples.map((example) => `  summary-writer ${example}`).join('\n')}`,
	];
	return `${sections.join('\n\n')}\n`;
}

/** Every option of a command, those that all commands share last. */
export function optionsOf(command: CommandName): readonly OptionName[] {
	return [...commands[command].options, ...commonOptions];
}

/** How an option is written: `-f, --format FORMAT`. */
export function optionUsage(name: OptionName): string {
	const { short, value }: OptionDefinition = options[name];
	return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

type Row = readonly [string, string];

function row(name: OptionName, words: Words, choices: readonly string[] | undefined): Row {
	const said = words.options[name];
	return [optionUsage(name), choices ? said + words.choices(choices) : said];
}

function table(rows: readonly Row[], columns: number): string {
	const left = Math.max(...rows.map(([name]) => widthOf(name))) + 4;
	const lines = rows.flatMap(([name, text]) =>
		wrapColumns(text, Math.max(columns - left, 30)).map(
			(line, n) => padColumns(n === 0 ? `  ${name}` : '', left) + line,
		),
	);
	return lines.join('\n');
}
