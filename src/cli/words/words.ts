import type { CommandName, OptionName, RecipeName } from '../options';

/** All sentences of the command line in one language. A catalogue that lacks one does not compile. */
export interface Words {
	/** The product in one line. */
	readonly tagline: string;
	readonly usage: string;
	readonly commandsTitle: string;
	readonly optionsTitle: string;
	readonly examplesTitle: string;
	readonly exitCodesTitle: string;
	readonly exitCodes: readonly [clean: string, findings: string, failed: string];
	/** Where to read on. */
	readonly moreHelp: string;
	/** Follows what an option is for. */
	readonly choices: (values: readonly string[]) => string;
	readonly commands: Readonly<Record<CommandName, { readonly summary: string; readonly details: readonly string[] }>>;
	readonly options: Readonly<Record<OptionName, string>>;
	/** What longer examples are for. */
	readonly recipes: Readonly<Record<RecipeName, string>>;
	readonly errors: Errors;
	readonly notes: Notes;
	readonly html: HtmlWords;
}

/** What went wrong and what to do about it. */
export interface Errors {
	readonly unknownCommand: (name: string, near: string | undefined) => string;
	readonly unknownOption: (option: string, command: string, near: string | undefined) => string;
	readonly valueMissing: (option: string) => string;
	readonly valueNotAllowed: (option: string) => string;
	readonly badChoice: (option: string, value: string, choices: readonly string[]) => string;
	readonly badNumber: (option: string, value: string) => string;
	readonly badSeverity: (value: string, codes: readonly string[]) => string;
	readonly badEncoding: (value: string, known: readonly string[]) => string;
	readonly noFiles: string;
	readonly tooManyOperands: (command: string) => string;
	readonly notFound: (file: string) => string;
	readonly noMatch: (pattern: string) => string;
	readonly unreadable: (file: string, reason: string) => string;
	readonly notRegular: (file: string) => string;
	readonly deadLink: (file: string) => string;
	readonly notText: (file: string) => string;
	readonly wrongEncoding: (file: string, encoding: string) => string;
	readonly tooLarge: (file: string) => string;
	readonly unknownProfile: (id: string, known: readonly string[]) => string;
	readonly badConfig: (file: string, line: number, column: number, problem: string) => string;
	readonly changedMeanwhile: (file: string) => string;
	readonly notWritable: (file: string, reason: string) => string;
	readonly notEncodable: (file: string, encoding: string) => string;
	readonly exists: (file: string) => string;
	readonly needsProfile: (known: readonly string[]) => string;
	readonly needsValues: string;
	readonly nothingToDerive: string;
	readonly stdinTwice: string;
	readonly fixNeedsFile: string;
	readonly bug: (stack: string) => string;
	readonly reasons: Readonly<
		Record<'EACCES' | 'EISDIR' | 'ELOOP' | 'ENAMETOOLONG' | 'EMFILE' | 'ENOENT' | 'ENOSPC' | 'EROFS', string>
	>;
}

/** What is told beside the findings. */
export interface Notes {
	readonly total: (files: number, findings: number, blanks: number) => string;
	readonly clean: (files: number) => string;
	readonly notChecked: (files: number) => string;
	readonly failed: (files: number) => string;
	readonly fixed: (file: string, count: number) => string;
	readonly filled: (file: string, places: number, left: number) => string;
	readonly wouldFill: (file: string, places: number, left: number) => string;
	readonly severalValues: (values: readonly string[]) => string;
	readonly unusedValue: (key: string) => string;
	readonly renumbered: (file: string, count: number) => string;
	readonly wouldRenumber: (file: string, count: number) => string;
	readonly unsureReference: (text: string) => string;
	readonly derived: (documents: number, file: string | undefined) => string;
	readonly encoding: (name: string) => string;
	readonly noProfile: string;
	readonly progress: (done: number, all: number) => string;
	readonly written: (file: string) => string;
}

/** The page for the person who collects. */
export interface HtmlWords {
	readonly title: string;
	readonly intro: (files: number, date: string) => string;
	readonly file: string;
	readonly kind: string;
	readonly blanks: string;
	readonly characters: string;
	readonly progress: string;
	readonly texts: string;
	readonly findings: string;
	readonly toTable: string;
	readonly otherSections: string;
}
