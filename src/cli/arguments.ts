import { parseArgs } from 'node:util';
import { nearest, rules } from '../core/index';
import {
	type CommandDefinition,
	type CommandName,
	commands,
	commonOptions,
	type OptionDefinition,
	type OptionName,
	options,
} from './options';
import { UserError } from './user-error';
import type { Words } from './words/index';

/** A command line that makes sense. */
export interface Invocation {
	readonly command: CommandName;
	readonly operands: readonly string[];
	readonly flags: ReadonlySet<OptionName>;
	/** The last value of each option given; for options that may be repeated see `all`. */
	readonly values: Readonly<Partial<Record<OptionName, string>>>;
	readonly all: (option: OptionName) => readonly string[];
}

/** Reads the operands and options of a command. Throws `UserError` where they make no sense. */
export function parseArguments(command: CommandName, args: readonly string[], words: Words): Invocation {
	const allowed: readonly OptionName[] = [...commands[command].options, ...commonOptions];
	const definitions = Object.fromEntries(allowed.map((name) => [name, parseOption(options[name])]));
	const { tokens } = parseArgs({
		args: [...args],
		options: definitions,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const operands: string[] = [];
	const flags = new Set<OptionName>();
	const given: [OptionName, string][] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') operands.push(token.value);
		if (token.kind !== 'option') continue;
		const { rawName, value } = token;
		const name = allowed.find((option) => option === token.name);
		if (!name) throw new UserError(words.errors.unknownOption(rawName, command, nearOption(token.name, allowed)));
		const definition: OptionDefinition = options[name];
		if (definition.type === 'boolean') {
			if (value !== undefined) throw new UserError(words.errors.valueNotAllowed(rawName));
			flags.add(name);
		} else {
			if (value === undefined || value === '') throw new UserError(words.errors.valueMissing(rawName));
			given.push([name, checkedValue(command, name, value, words)]);
		}
	}
	const values = Object.fromEntries(given) as Partial<Record<OptionName, string>>;
	return {
		command,
		operands,
		flags,
		values,
		all: (option) => given.filter(([name]) => name === option).map(([, value]) => value),
	};
}

function parseOption({ type, short }: OptionDefinition) {
	return { type, multiple: true, ...(short !== undefined && { short }) };
}

function nearOption(name: string, allowed: readonly OptionName[]): string | undefined {
	const near = nearest(name, allowed);
	return near && `--${near}`;
}

function checkedValue(command: CommandName, name: OptionName, value: string, { errors }: Words): string {
	const choices = choicesOf(command, name);
	if (choices && !choices.includes(value)) throw new UserError(errors.badChoice(`--${name}`, value, choices));
	if (name === 'max-warnings' && !/^\d{1,9}$/.test(value)) throw new UserError(errors.badNumber(`--${name}`, value));
	if (name === 'severity' && !isSeverity(value)) {
		const codes = rules.map((rule) => rule.code);
		throw new UserError(errors.badSeverity(value, codes));
	}
	return value;
}

/** The values that an option may have in a command; `undefined` where any will do. */
export function choicesOf(command: CommandName, name: OptionName): readonly string[] | undefined {
	const definition: OptionDefinition = options[name];
	const { formats }: CommandDefinition = commands[command];
	return name === 'format' ? formats : definition.choices;
}

function isSeverity(value: string): boolean {
	const [code, level] = value.includes('=') ? value.split('=', 2) : [undefined, value];
	if (!/^(?:error|warning|information|hint)$/.test(level ?? '') && !(code && level === 'off')) return false;
	return code === undefined || rules.some((rule) => rule.code === code);
}
