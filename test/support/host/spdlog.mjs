/**
 * The module `@vscode/spdlog` for a served VS Code, in plain JavaScript: the real one has to be compiled. VS Code writes
 * the log of each output channel with it and reads the file back to show it.
 */
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];

export const version = 0;

/** Everything is written at once, so there is no level from which on to write. */
export const setFlushOn = () => {};

export const createRotatingLogger = async (_name, file) => new Logger(file);

export const createAsyncRotatingLogger = createRotatingLogger;

export class Logger {
	#file;
	#level = 2;
	#raw = false;
	#written;

	/**
	 * @param {string} file
	 */
	constructor(file) {
		this.#file = file;
		this.#written = mkdir(dirname(file), { recursive: true });
		for (const [index, level] of levels.entries()) this[level] = (message) => this.#write(index, message);
	}

	getLevel = () => this.#level;
	setLevel = (level) => {
		this.#level = level;
	};
	setPattern = () => {};
	/** From here on the text is written as it comes: what an output channel appends. */
	clearFormatters = () => {
		this.#raw = true;
	};
	drop = () => {};
	flush = () => this.#written;

	#write(level, message) {
		if (level < this.#level) return;
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		const text = this.#raw ? message : `${time} [${levels[level]}] ${message}\n`;
		// The run's folder may be gone before its last line is written.
		this.#written = this.#written.then(() => appendFile(this.#file, text)).catch(() => {});
	}
}
