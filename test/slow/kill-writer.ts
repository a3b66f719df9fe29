import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/cli/files/read';
import { replaceText } from '../../src/cli/files/write';
import { wordsOf } from '../../src/cli/words';

// Run by kill.test.ts: turns every text of a folder from 甲 into 乙 or back, on and on, until it is killed.
const [folder = '.'] = process.argv.slice(2);
const words = wordsOf('en');
for (;;) {
	for (const name of readdirSync(folder)) {
		if (!name.endsWith('.txt')) continue;
		const file = readText(name, join(folder, name), undefined, words);
		const [from, to] = file.text.startsWith('甲') ? ['甲', '乙'] : ['乙', '甲'];
		replaceText(file, file.text.replaceAll(from, to), words);
	}
}
