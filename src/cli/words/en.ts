import type { Words } from './words';

/** The command line in English. */
export const en: Words = {
	tagline: 'Checks work summaries: blanks that are left, sections that are missing.',
	usage: 'Usage',
	commandsTitle: 'Commands',
	optionsTitle: 'Options',
	examplesTitle: 'Examples',
	exitCodesTitle: 'Exit codes',
	exitCodes: [
		'clean',
		'at least one finding of severity warning or error',
		'could not run; the sentence on standard error says why',
	],
	moreHelp: 'summary-writer COMMAND --help tells more about a command.',
	choices: (values) => ` One of ${values.join(', ')}.`,
	commands: {
		check: {
			summary: 'Find blanks, missing sections and the like',
			details: [
				'FILES are files, folders, globs in quotes, or - for standard input. A file that is named is always checked; in a folder, texts that are no summaries, and what .gitignore or the settings exclude, are left out.',
				'The settings, profiles and ignores of the nearest .summary-writer folder above each file apply, as in the editor.',
				'Texts may be in UTF-8, UTF-16, GB18030 (GBK) or Big5.',
			],
		},
		outline: {
			summary: 'Show the sections of each text, and the ones that are missing',
			details: ['One line per heading, indented by depth, with its characters and open blanks.'],
		},
		fill: {
			summary: 'Fill in blanks from a file of values',
			details: [
				'A values file is YAML with one “name: value” a line. A name is the noun of a blank (鎮), 年度, 單位, a label before it, words of the text around it (調換了_名), or its document and number (2#35). A value that fits several places alike fills none of them.',
				'Values in the front matter of a text, under “values:”, stand above those of the file. Files keep their encoding and line ends, and change whole or not at all. The exit code is 1 while blanks are left.',
			],
		},
		renumber: {
			summary: 'Count the headings on without gaps and repetitions',
			details: [
				'The style of the marks stays; references such as 見第三部分 follow where it is certain what they mean, and are listed where it is not (exit code 1).',
			],
		},
		profiles: {
			summary: 'List the kinds of summaries, or show what one kind asks for',
			details: ['With an ID, the sections of that kind are shown: title, other titles, whether it is required.'],
		},
		derive: {
			summary: 'Make a profile from old summaries',
			details: [
				'Three to five summaries of one kind are enough: their sections, other titles, order, usual length and numbering become a commented profile to edit.',
			],
		},
		new: {
			summary: 'Begin a summary: title, headings and blanks of one kind',
			details: ['Without FILE, the text is printed.'],
		},
	},
	options: {
		profile: 'Treat every text as this kind of summary.',
		format: 'Form of the report.',
		output: 'Write the report to this file, in UTF-8, instead of printing it.',
		severity:
			'LEVEL alone hides what is less severe; CODE=LEVEL changes one rule (error, warning, information, hint, off).',
		'max-warnings': 'Exit with 0 while there are no errors and at most N warnings.',
		fix: 'Repair what can be repaired without asking, in the files.',
		'dry-run': 'Change nothing; print what would change, as a unified diff.',
		'no-ignore': 'Do not heed .gitignore, excluded globs and ignored findings.',
		'summaries-only': 'Leave out what is no summary, even where it is named: for hooks that name every file.',
		encoding: 'Read the texts in this encoding instead of detecting it.',
		'stdin-name': 'File name under which standard input is checked.',
		language: 'Language of the messages; that of the system if not given.',
		color: 'Whether to use colours; NO_COLOR is heeded.',
		values: 'Fill from this values file; of several, the later stand above.',
		id: 'Id of the new profile.',
		script: 'Writing system of the new text.',
		force: 'Overwrite a file that exists.',
		help: 'Show this help.',
		version: 'Show the version.',
	},
	recipes: {
		archive: 'A large archive, on all processors, with GNU parallel; `--sshlogin` splits it over machines:',
		collect: 'The texts that still have blanks, and how many, with jq:',
		hook: 'Before every commit, with pre-commit:',
		task: 'As a task of VS Code that fills Problems; with the extension, the task “check all summaries” does so without this program:',
	},
	errors: {
		unknownCommand: (name, near) =>
			`There is no command “${name}”. ${near ? `Did you mean “${near}”?` : 'summary-writer --help lists the commands.'}`,
		unknownOption: (option, command, near) =>
			`${command} has no option ${option}. ${near ? `Did you mean ${near}?` : `summary-writer ${command} --help lists the options.`}`,
		valueMissing: (option) => `${option} needs a value: write ${option} VALUE.`,
		valueNotAllowed: (option) => `${option} takes no value: write it alone.`,
		badChoice: (option, value, choices) => `${option} cannot be “${value}”: choose one of ${choices.join(', ')}.`,
		badNumber: (option, value) => `${option} cannot be “${value}”: give a whole number, 0 or more.`,
		badSeverity: (value, codes) =>
			`--severity cannot be “${value}”: give error, warning, information or hint, or CODE=LEVEL with one of the codes ${codes.join(', ')}.`,
		badEncoding: (value, known) => `The encoding “${value}” is not known: use one of ${known.join(', ')}.`,
		noFiles: 'No file is given: name files or folders, or - for standard input.',
		tooManyOperands: (command) => `${command} takes one operand at most: leave out the others.`,
		notFound: (file) => `${file} does not exist: check the name.`,
		noMatch: (pattern) => `No file matches ${pattern}: check the pattern.`,
		unreadable: (file, reason) => `${file} cannot be read: ${reason}.`,
		notRegular: (file) => `${file} is neither a file nor a folder: it is not checked.`,
		deadLink: (file) => `${file} is a link that leads nowhere: it is not checked.`,
		notText: (file) => `${file} is not a text: it is not checked.`,
		wrongEncoding: (file, encoding) => `${file} is not in ${encoding}: leave out --encoding, or give another.`,
		tooLarge: (file) => `${file} is larger than 256 MB: split it.`,
		unknownProfile: (id, known) => `There is no profile “${id}”: use one of ${known.join(', ')}.`,
		badConfig: (file, line, column, problem) => `${file}:${line}:${column}: ${problem}`,
		changedMeanwhile: (file) =>
			`${file} changed while it was being checked: it was left as it is; run the command again.`,
		notWritable: (file, reason) => `${file} cannot be written: ${reason}.`,
		notEncodable: (file, encoding) =>
			`${file} would lose characters in ${encoding}: it was left as it is; save it as UTF-8 first.`,
		exists: (file) => `${file} exists already: choose another name, or overwrite it with --force.`,
		needsProfile: (known) => `Which kind of summary? Give --profile and one of ${known.join(', ')}.`,
		needsValues: 'Which values? Give --values and a YAML file with one “name: value” a line.',
		nothingToDerive: 'None of these texts is a summary with headings: name three to five old summaries.',
		stdinTwice: 'Standard input can be read only once: give - once.',
		fixNeedsFile: 'Standard input cannot be repaired in place: use --dry-run, or name a file.',
		bug: (stack) => `Something went wrong inside summary-writer; please report this:\n${stack}`,
		reasons: {
			EACCES: 'permission is denied',
			EISDIR: 'it is a folder',
			ELOOP: 'its links run in a circle',
			ENOENT: 'there is no such file or folder',
			ENAMETOOLONG: 'its name is too long',
			EMFILE: 'too many files are open',
			ENOSPC: 'the disk is full',
			EROFS: 'the disk is read-only',
		},
	},
	notes: {
		total: (files, findings, blanks) =>
			`${count(findings, 'finding')} in ${count(files, 'file')}, ${count(blanks, 'blank')} to fill`,
		clean: (files) => `${count(files, 'file')} checked, nothing found`,
		notChecked: (files) =>
			`${files === 1 ? '1 text is' : `${files} texts are`} no summary and not checked; --profile checks all`,
		failed: (files) => `${count(files, 'file')} could not be checked`,
		fixed: (file, n) => `${file}: ${count(n, 'repair')} made`,
		filled: (file, places, left) => `${file}: ${count(places, 'blank')} filled in, ${left} left`,
		wouldFill: (file, places, left) => `${file}: ${count(places, 'blank')} to fill in, ${left} left`,
		severalValues: (values) => `several fit (${values.join(', ')}): none was filled in`,
		unusedValue: (key) => `No blank wants the value “${key}”.`,
		renumbered: (file, n) => `${file}: ${count(n, 'number')} changed`,
		wouldRenumber: (file, n) => `${file}: ${count(n, 'number')} to change`,
		unsureReference: (text) => `“${text}” may point to a heading that has another number now: check it.`,
		derived: (documents, file) =>
			`Made from ${documents === 1 ? '1 summary' : `${documents} summaries`}${file === undefined ? '' : `, written to ${file}`}`,
		encoding: (name) => `in ${name}`,
		noProfile: 'no summary',
		progress: (done, all) => `${done} of ${count(all, 'file')}`,
		written: (file) => `${file} written`,
	},
	html: {
		title: 'Work summaries',
		intro: (files, date) => `${count(files, 'file')}, ${date}`,
		file: 'File',
		kind: 'Kind',
		blanks: 'Blanks',
		characters: 'Characters',
		progress: 'Done',
		texts: 'The texts',
		findings: 'Findings',
		toTable: 'To the table',
		otherSections: 'Other sections',
	},
};

function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
