import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const cli = join(__dirname, '../../../dist/cli.js');
const text = `甲鎮20××年工作總結\n一、主要工作\n${'走訪農戶××戶，調解糾紛十件。\n'.repeat(400)}二、存在問題\n下鄉不夠。\n`;

describe('being interrupted while checking', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'summary-writer-interrupt-'));
		mkdirSync(join(folder, 'texts'));
		for (let n = 0; n < 1000; n++) writeFileSync(join(folder, 'texts', `${n}.txt`), text);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		it(`${signal}: stops in the middle and leaves no half report`, async () => {
			const args = [cli, 'check', join(folder, 'texts'), '--format', 'json', '-o', join(folder, 'report.json')];
			const child = spawn(process.execPath, args, { stdio: 'ignore' });
			const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, by) => done(by)));
			while (!readdirSync(folder).some((name) => name.endsWith('.tmp'))) await wait(5);
			child.kill(signal);
			assert.equal(await ended, signal);
			assert.deepEqual(readdirSync(folder), ['texts']);
		});
	}
});
