import { type Language, languages } from '../core/index';
import { choicesOf } from './arguments';
import { optionsOf, optionUsage } from './help';
import { type CommandDefinition, type CommandName, commandNames, commands } from './options';
import { type Words, wordsOf } from './words/index';

/** The pages in `docs/`, by file name: one per command and language, from the definitions that `--help` shows. */
export function docsPages(): ReadonlyMap<string, string> {
	const pages = languages.flatMap((language) =>
		commandNames.map((command) => [fileName(command, language), page(command, wordsOf(language))] as const),
	);
	return new Map(pages);
}

function fileName(command: CommandName, language: Language): string {
	return language === 'en' ? `${command}.md` : `${command}.${language}.md`;
}

function page(command: CommandName, words: Words): string {
	const { operands, examples, recipes = [] }: CommandDefinition = commands[command];
	const { summary, details } = words.commands[command];
	const rows = optionsOf(command).map((name) => {
		const choices = choicesOf(command, name);
		const said = words.options[name] + (choices ? words.choices(choices) : '');
		return `| \`${optionUsage(name)}\` | ${said.replaceAll('|', '\\|')} |`;
	});
	const codes = words.exitCodes.map((text, code) => `| ${code} | ${text} |`);
	const sections = [
		`# summary-writer ${command}`,
		`${summary}.`.replace(/([。.])\.$/, '$1'),
		fenced(`summary-writer ${command} ${operands}`),
		...details,
		`## ${words.optionsTitle}\n\n| | |\n| --- | --- |\n${rows.join('\n')}`,
		`## ${words.exitCodesTitle}\n\n| | |\n| --- | --- |\n${codes.join('\n')}`,
		`## ${words.examplesTitle}\n\n${fenced(examples.map((example) => `summary-writer ${example}`).join('\n'))}`,
		...recipes.map(({ name, lines, language }) => `${words.recipes[name]}\n\n${fenced(lines.join('\n'), language)}`),
	];
	return `${sections.join('\n\n')}\n`;
}

function fenced(text: string, language = 'sh'): string {
	return `\`\`\`${language}\n${text}\n\`\`\``;
}
