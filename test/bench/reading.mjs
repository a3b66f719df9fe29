// Reads and decodes every file of a folder and does nothing with it: the floor for anything that runs in Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let characters = 0;
const [folder = '.'] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
	if (name.endsWith('.txt')) characters += readFileSync(join(folder, name), 'utf8').length;
}
console.log(characters);
