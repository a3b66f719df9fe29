import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encode as encodeText } from 'iconv-lite';

const cli = join(__dirname, '../../../dist/cli.js');
const kills = 100;
const files = 1000;
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;

const before = `××鎮20××年工作總結\n一、主要工作\n${'20××年，××鎮走訪農戶三百戶，調解糾紛十件。\n'.repeat(20)}二、存在問題\n下鄉不夠。\n`;
const after = before.replaceAll('20××', '2024').replaceAll('××', '雙江');

interface Versions {
	readonly before: Buffer;
	readonly after: Buffer;
}

const versions = encodings.map((encoding): Versions => {
	const options = { addBOM: encoding === 'utf-16le' };
	return { before: encodeText(before, encoding, options), after: encodeText(after, encoding, options) };
});

function versionsOf(n: number): Versions {
	const found = versions[n % versions.length];
	assert.ok(found);
	return found;
}

describe('being killed while filling in', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'summary-writer-kill-'));
		writeFileSync(join(folder, 'values.yaml'), '鎮: 雙江\n年度: 2024\n');
		for (let n = 0; n < files; n++) writeFileSync(join(folder, `${n}.txt`), versionsOf(n).before);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it(`${kills} times, ${files} files: every file is the old one or the new one`, async () => {
		let interrupted = 0;
		for (let kill = 0; kill < kills; kill++) {
			const done = await fillAndDie(folder);
			const changed = check(folder);
			if (!done && changed > 0 && changed < files) interrupted++;
			// What was filled goes back, so that the next run has something to do.
			for (let n = 0; n < files; n++) {
				if (isFilled(folder, n)) writeFileSync(join(folder, `${n}.txt`), versionsOf(n).before);
			}
		}
		assert.ok(interrupted > kills / 4, `only ${interrupted} of ${kills} kills came in the middle`);
	});
});

/** Starts to fill in and kills it a moment after the first file has changed, without a chance to clean up. */
async function fillAndDie(folder: string): Promise<boolean> {
	const child = spawn(process.execPath, [cli, 'fill', folder, '--values', join(folder, 'values.yaml')], {
		stdio: 'ignore',
	});
	let ended = false;
	const end = new Promise<void>((resolve) => {
		child.on('exit', (code) => {
			ended = code !== null;
			resolve();
		});
	});
	while (!ended && !isFilled(folder, 0)) await wait(5);
	await wait(Math.random() * 150);
	child.kill('SIGKILL');
	await end;
	return ended;
}

function isFilled(folder: string, n: number): boolean {
	return readFileSync(join(folder, `${n}.txt`)).equals(versionsOf(n).after);
}

/** How many files are filled; each of the others has to be as it was. */
function check(folder: string): number {
	let changed = 0;
	for (let n = 0; n < files; n++) {
		const bytes = readFileSync(join(folder, `${n}.txt`));
		if (bytes.equals(versionsOf(n).after)) changed++;
		else assert.ok(bytes.equals(versionsOf(n).before), `${n}.txt is damaged`);
	}
	// A kill may leave one temporary file behind; the next run takes it away.
	const others = readdirSync(folder).filter((name) => !/^(?:\d+\.txt|values\.yaml)$/.test(name));
	assert.ok(others.length <= 1, others.join(' '));
	for (const name of others) assert.match(name, /\.summary-writer\.tmp$/);
	return changed;
}
