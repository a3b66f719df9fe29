import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type SlowBox, slowBoxes } from './slowBox';
import { closeAll, openFile, settled, untilFindings } from './support';

const text =
	'20xx年××鄉工作總結\n\n一、主要工作\n\n20xx年，××鄉黨委走訪__戶，佔__%。__月__日-__日培訓。\n\n二、存在問題\n\n培訓只有__期。\n\n三、打算\n\n再辦__期。\n';

const answers = ['2024', '雙江', '30', '36.5', '3/5-7', '4', '6'];
const filled =
	'2024年雙江鄉工作總結\n\n一、主要工作\n\n2024年，雙江鄉黨委走訪30戶，佔36.5%。3月5日-7日培訓。\n\n二、存在問題\n\n培訓只有4期。\n\n三、打算\n\n再辦6期。\n';

/** Messages that take no time, a little, and from very little to a lot. */
const delays: readonly { readonly what: string; readonly late: () => number }[] = [
	{ what: 'at once', late: () => 0 },
	{ what: 'a little late', late: () => 15 },
	{ what: 'now early, now late', late: turns([0, 80, 3, 0, 25, 1, 140, 0]) },
];

function turns(all: readonly number[]): () => number {
	let n = 0;
	return () => all[n++ % all.length] ?? 0;
}

async function open(content = text, eol = '\n'): Promise<vscode.TextDocument> {
	const { document } = await openFile('年終工作總結.txt', content, { eol });
	await settled();
	await untilFindings(document, (found) => found.length > 0);
	return document;
}

/** Waits until something is so, and fails with what is so instead. */
async function until(isSo: () => boolean, what: () => unknown): Promise<void> {
	for (let tries = 0; tries < 300 && !isSo(); tries++) await new Promise((done) => setTimeout(done, 20));
	assert(isSo(), JSON.stringify(what()));
}

for (const { what, late } of delays) {
	describe(`A person who types faster than the questions come, where messages come ${what}`, () => {
		let box: SlowBox;
		beforeEach(() => {
			box = slowBoxes(late);
		});
		afterEach(async () => {
			await vscode.commands.executeCommand('summaryWriter.fillIn.stop');
			box.dispose();
			await closeAll();
		});

		const start = async (): Promise<void> => {
			box.run('summaryWriter.fillIn');
			await until(
				() => box.shown !== undefined,
				() => box.shown,
			);
		};
		const reads = (document: vscode.TextDocument, wanted: string): Promise<void> => {
			const now = (): string => document.getText().replaceAll('\r\n', '\n');
			return until(() => now() === wanted, now);
		};

		for (const eol of ['\n', '\r\n']) {
			it(`loses no answer and no question (${JSON.stringify(eol)})`, async () => {
				const document = await open(text, eol);
				await start();
				box.type(answers.map((answer) => `${answer}\n`).join(''));
				await reads(document, filled);
				await until(
					() => box.shown === undefined,
					() => box.shown,
				);
			});
		}

		it('is asked on in another go after leaving right behind an answer', async () => {
			const document = await open();
			await start();
			for (const answer of answers) {
				box.type(`${answer}\n\x1b`);
				await until(
					() => box.shown === undefined,
					() => box.shown,
				);
				if (answer === answers.at(-1)) break;
				await start();
			}
			await reads(document, filled);
		});

		it('finds what was typed ahead in the box', async () => {
			const document = await open();
			await start();
			box.type('2024\n雙江\n3');
			await until(
				() => /households/iu.test(box.shown?.title ?? '') && box.shown?.value === '3',
				() => box.shown,
			);
			assert.equal(box.shown?.step, '3/7');
			box.type('0\n');
			await until(
				() => document.getText().includes('30戶'),
				() => document.getText(),
			);
		});

		it('gives no answer to a question that was not seen', async () => {
			const document = await open();
			await start();
			box.type('2024\n\n\n');
			await until(
				() => /township/iu.test(box.shown?.title ?? '') && box.shown?.value === '',
				() => box.shown,
			);
			await new Promise((done) => setTimeout(done, 400));
			assert.equal(document.getText(), text.replaceAll('20xx', '2024'));
		});

		it('answers no other question when an answer is refused', async () => {
			const document = await open(text.replace('20xx年××鄉工作總結', '鄉工作總結').replace('20xx年，××鄉', '鄉'));
			await start();
			box.type('三十個\n50\n');
			await until(
				() => box.shown?.value.startsWith('三十個') === true,
				() => box.shown,
			);
			await new Promise((done) => setTimeout(done, 400));
			assert(document.getText().includes('__戶，佔__%'), document.getText());
		});

		it('writes beside what another hand writes at the same time', async () => {
			const document = await open();
			await start();
			box.type(answers.map((answer) => `${answer}\n`).join(''));
			for (let n = 0; n < 8; n++) {
				let isWritten = false;
				while (!isWritten) {
					const edit = new vscode.WorkspaceEdit();
					edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, `附記${n}\n`);
					isWritten = await vscode.workspace.applyEdit(edit);
				}
			}
			const notes = Array.from({ length: 8 }, (_, n) => `附記${n}\n`).join('');
			await reads(document, filled + notes);
		});
	});
}
