/** What a run of the command line touches beside files: given by `bin.ts`, and by the tests. */
export interface Io {
	/** Relative paths start here. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Of the package. */
	readonly version: string;
	readonly now: () => Date;
	/** Reads all of standard input. */
	readonly stdin: () => Promise<Uint8Array>;
	readonly stdout: Output;
	readonly stderr: Output;
}

/** A stream for text. `write` returns a promise where the reader is slower than the writer. */
export interface Output {
	readonly write: (text: string) => void | Promise<void>;
	readonly isTerminal: boolean;
	/** Width of the terminal in columns. */
	readonly columns: number;
	/** Whether whoever read it has gone (`| head`): what is written goes nowhere. */
	readonly isClosed?: () => boolean;
}
