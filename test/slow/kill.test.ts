import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode as encodeText } from 'iconv-lite';
import { decode } from '../../src/cli/files/decode';

const writer = join(__dirname, 'kill-writer.js');
const before = '甲鎮年終工作總結：全年走訪農戶，調解糾紛。\n'.repeat(2000);
const after = before.replaceAll('甲', '乙');
const kills = 100;

/** Starts the writer and kills it after some milliseconds, without a chance to clean up. */
function writeAndDie(folder: string, milliseconds: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [writer, folder], { stdio: 'ignore' });
		child.on('error', reject);
		child.on('exit', (code) => (code === null ? resolve() : reject(new Error(`ended by itself with ${code}`))));
		setTimeout(() => child.kill('SIGKILL'), milliseconds);
	});
}

describe('being killed while writing', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'summary-writer-kill-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it(`${kills} times: every file is the old one or the new one, whole, in its encoding`, async () => {
		const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;
		for (let n = 0; n < 20; n++) {
			const encoding = encodings[n % encodings.length] ?? 'utf-8';
			const bytes = encodeText(before, encoding, { addBOM: encoding === 'utf-16le' });
			writeFileSync(join(folder, `${n}.txt`), bytes);
		}
		let written = 0;
		for (let kill = 0; kill < kills; kill++) {
			await writeAndDie(folder, 120 + Math.random() * 120);
			for (let n = 0; n < 20; n++) {
				const decoded = decode(readFileSync(join(folder, `${n}.txt`)));
				assert.equal(decoded?.encoding, encodings[n % encodings.length]);
				if (decoded?.text === after) written++;
				else assert.ok(decoded?.text === before, `${n}.txt is damaged`);
			}
		}
		assert.ok(written > 0, 'killed too early to write anything');
		const others = readdirSync(folder).filter((name) => !name.endsWith('.txt'));
		// A temporary file may be left by each kill; it is hidden from every later run by its ending.
		assert.ok(others.every((name) => name.endsWith('.summary-writer.tmp')));
	});
});
