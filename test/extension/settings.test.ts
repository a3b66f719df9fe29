import * as vscode from 'vscode';
import { closeAll, openFile, untilFindings } from './support';

const text = '隨筆\n\n一、主要工作\n\n走訪××村。\n\n二、其他\n\n閒話。\n';

describe('The setting summaryWriter.files', () => {
	const settings = () => vscode.workspace.getConfiguration('summaryWriter');
	const set = (value: unknown) => settings().update('files', value, vscode.ConfigurationTarget.Workspace);

	afterEach(async () => {
		await set(undefined);
		await closeAll();
	});

	it('checks a file by the profile that it names, at once', async () => {
		const { document } = await openFile('隨筆.txt', text);
		await set({ '**/隨筆.txt': 'annual-work-summary' });
		await untilFindings(document, (found) => found.some(({ code }) => code === 'missing-section'));
		await set({ '**/隨筆.txt': 'off' });
		await untilFindings(document, (found) => found.length === 0);
	});

	it('may be of a wrong type', async () => {
		const { document } = await openFile('總結.txt', text.replace('隨筆', '年終工作總結'));
		await set(['**/*.txt']);
		await untilFindings(document, (found) => found.length > 0);
		await set({ '**/*.txt': 3 });
		await untilFindings(document, (found) => found.length > 0);
	});
});
