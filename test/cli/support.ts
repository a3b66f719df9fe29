import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';

/** What a run of the command line left behind. */
export interface Outcome {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

export interface RunOptions {
	readonly stdin?: string | Buffer;
	readonly env?: Io['env'];
	/** Standard output is a terminal. */
	readonly terminal?: boolean;
	/** So is standard error, and every look at the clock takes a second. */
	readonly progress?: boolean;
	/** Below the folder of the case. */
	readonly cwd?: string;
}

/** A folder of its own for each case, with these files; gone afterwards. */
export interface Folder {
	readonly path: string;
	readonly run: (args: string, options?: RunOptions) => Promise<Outcome>;
}

/** Runs a case in a folder with these files. */
export async function inFolder(
	files: Readonly<Record<string, string | Buffer>>,
	body: (folder: Folder) => void | Promise<void>,
): Promise<void> {
	const path = mkdtempSync(join(tmpdir(), 'summary-writer-'));
	try {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(path, name)), { recursive: true });
			writeFileSync(join(path, name), content);
		}
		await body({ path, run: (args, options = {}) => run(path, args.split(' ').filter(Boolean), options) });
	} finally {
		rmSync(path, { recursive: true, force: true });
	}
}

/** Runs without files. */
export function runCli(args: string, options: RunOptions = {}): Promise<Outcome> {
	return run(tmpdir(), args.split(' ').filter(Boolean), options);
}

async function run(folder: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
	const { stdin = '', env = {}, terminal = false, progress = false, cwd = '.' } = options;
	let out = '';
	let err = '';
	let looks = 0;
	const code = await main(args, {
		cwd: join(folder, cwd),
		env: { LANG: 'en', ...env },
		version: '1.2.3',
		now: () => new Date(2026, 0, 5, 0, 0, progress ? looks++ : 0),
		stdin: () => Promise.resolve(Buffer.from(stdin)),
		stdout: { write: (text) => void (out += text), isTerminal: terminal, columns: 80 },
		stderr: { write: (text) => void (err += text), isTerminal: progress, columns: 80 },
	});
	return { code, out, err };
}

/** A summary with nothing to complain about. */
export const clean = [
	'甲鎮2024年工作總結',
	'2024年，甲鎮圍繞鄉村振興開展工作，現將有關情況總結如下。',
	'一、主要工作',
	'全年走訪農戶三百二十戶，調解糾紛十七件，組織培訓六場，群眾滿意度明顯提高。',
	'二、存在問題',
	'下鄉次數不夠多，個別同志業務不熟，宣傳方式比較單一，年輕幹部鍛鍊不足。',
	'三、下一步打算',
	'每月至少下鄉四次，辦好兩期培訓班，完善走訪台賬，做到件件有回音。',
	'',
].join('\n');

/** The same with two blanks and without its plan. */
export const unfinished = [
	'甲鎮20××年工作總結',
	'今年，甲鎮圍繞鄉村振興開展工作，現將有關情況總結如下。',
	'一、主要工作',
	'全年走訪農戶××戶，調解糾紛十七件，組織培訓六場，群眾滿意度明顯提高。',
	'二、存在問題',
	'下鄉次數不夠多，個別同志業務不熟，宣傳方式比較單一，年輕幹部鍛鍊不足。',
	'',
].join('\n');
