/** What an option takes. `value` names it in the help; `choices` are all values allowed. */
export interface OptionDefinition {
	readonly type: 'string' | 'boolean';
	readonly short?: string;
	readonly value?: string;
	readonly choices?: readonly string[];
	/** May be given several times. */
	readonly multiple?: true;
}

/** Formats of the report of `check`. */
export const formats = ['text', 'lines', 'json', 'jsonl', 'sarif', 'github', 'html'] as const;
export type Format = (typeof formats)[number];

/** Every option, once; the words about it are in `words/`. */
export const options = {
	profile: { type: 'string', short: 'p', value: 'ID' },
	format: { type: 'string', short: 'f', value: 'FORMAT', choices: formats },
	output: { type: 'string', short: 'o', value: 'FILE' },
	severity: { type: 'string', value: '[CODE=]LEVEL', multiple: true },
	'max-warnings': { type: 'string', value: 'N' },
	fix: { type: 'boolean' },
	'dry-run': { type: 'boolean' },
	'no-ignore': { type: 'boolean' },
	'summaries-only': { type: 'boolean' },
	encoding: { type: 'string', value: 'NAME' },
	'stdin-name': { type: 'string', value: 'NAME' },
	language: { type: 'string', short: 'l', value: 'LANG', choices: ['en', 'zh-Hans', 'zh-Hant'] },
	color: { type: 'string', value: 'WHEN', choices: ['auto', 'always', 'never'] },
	values: { type: 'string', value: 'FILE', multiple: true },
	id: { type: 'string', value: 'ID' },
	script: { type: 'string', value: 'SCRIPT', choices: ['hant', 'hans', 'en'] },
	force: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean', short: 'V' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export type OptionName = keyof typeof options;

/** What a command takes. */
export interface CommandDefinition {
	/** Operands as shown in the help. */
	readonly operands: string;
	readonly options: readonly OptionName[];
	/** Formats it offers where it offers a choice. */
	readonly formats?: readonly Format[];
	/** Command lines worth showing, without the program's name. */
	readonly examples: readonly string[];
	/** Longer ones, for the documentation only. */
	readonly recipes?: readonly Recipe[];
}

export interface Recipe {
	readonly name: RecipeName;
	readonly lines: readonly string[];
	/** Of the lines; that of a shell where nothing is said. */
	readonly language?: 'yaml' | 'jsonc';
}

export type RecipeName = 'archive' | 'collect' | 'hook' | 'task';

/** Every command, once, in the order of the help. */
export const commands = {
	check: {
		operands: 'FILES…',
		options: [
			'profile',
			'format',
			'output',
			'severity',
			'max-warnings',
			'fix',
			'dry-run',
			'no-ignore',
			'summaries-only',
			'encoding',
			'stdin-name',
			'language',
			'color',
		],
		formats,
		examples: [
			'check summary.txt',
			'check villages --format html --output villages.html',
			"check 'reports/**/*.md' --max-warnings 10",
			'check - --stdin-name summary.md --format json',
			'check villages --severity missing-section=error --severity warning',
		],
		recipes: [
			{
				name: 'archive',
				lines: [
					'find archive -name "*.txt" -print0 |',
					'  parallel -0 -X --jobs 100% summary-writer check --format jsonl {} > report.jsonl',
				],
			},
			{
				name: 'collect',
				lines: ["jq -r 'select(.placeholders | length > 0) | [.file, (.placeholders | length)] | @tsv' report.jsonl"],
			},
			{
				name: 'hook',
				language: 'yaml',
				lines: [
					'# .pre-commit-config.yaml',
					'repos:',
					'  - repo: /path/to/summary-writer',
					'    rev: v0.1.0',
					'    hooks:',
					'      - id: summary-writer',
				],
			},
			{
				name: 'task',
				language: 'jsonc',
				lines: [
					'// .vscode/tasks.json',
					'{',
					'  "version": "2.0.0",',
					'  "tasks": [',
					'    {',
					'      "label": "summaries",',
					'      "type": "shell",',
					'      "command": "npx summary-writer check . --format lines",',
					'      "problemMatcher": "$summary-writer"',
					'    }',
					'  ]',
					'}',
				],
			},
		],
	},
	outline: {
		operands: 'FILES…',
		options: ['profile', 'format', 'no-ignore', 'encoding', 'stdin-name', 'language', 'color'],
		formats: ['text', 'json'],
		examples: ['outline summary.txt', 'outline villages --format json'],
	},
	fill: {
		operands: 'FILES…',
		options: ['values', 'dry-run', 'profile', 'no-ignore', 'encoding', 'stdin-name', 'language'],
		examples: ['fill summary.txt --values values.yaml --dry-run', 'fill villages --values values.yaml'],
	},
	renumber: {
		operands: 'FILES…',
		options: ['dry-run', 'profile', 'no-ignore', 'encoding', 'stdin-name', 'language'],
		examples: ['renumber summary.txt --dry-run', 'renumber - < summary.txt > renumbered.txt'],
	},
	profiles: {
		operands: '[ID]',
		options: ['format', 'language', 'color'],
		formats: ['text', 'json'],
		examples: ['profiles', 'profiles annual-work-summary'],
	},
	derive: {
		operands: 'FILES…',
		options: ['id', 'output', 'no-ignore', 'encoding', 'language'],
		examples: ['derive old-summaries --id village -o .summary-writer/profiles/village.yaml'],
	},
	new: {
		operands: '[FILE]',
		options: ['profile', 'script', 'force', 'encoding', 'language'],
		examples: ['new summary.txt --profile annual-work-summary', 'new --profile weekly-report --script hans'],
	},
} as const satisfies Readonly<Record<string, CommandDefinition>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Options that every command has. */
export const commonOptions: readonly OptionName[] = ['help'];
