import type { Language } from '../../core/index';
import type { Invocation } from '../arguments';
import type { Io } from '../io';
import type { Words } from '../words/index';

/** What every command gets. */
export interface Context {
	readonly invocation: Invocation;
	readonly io: Io;
	readonly language: Language;
	readonly words: Words;
}

/** 0 clean, 1 at least one finding of severity warning or error, 2 could not run. */
export type ExitCode = 0 | 1 | 2;
