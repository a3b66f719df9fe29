/**
 * npm run package: writes summary-writer-VERSION.vsix, the extension, and summary-writer-VERSION.tgz, the command line as an npm package.
 *
 *   npm run package -- FOLDER      writes them there instead of here
 *
 * Each is packed from a folder of its own in out/, which holds what is shipped and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fail, npm, projectRoot, UserError } from './host/project.mjs';

/** A download of more is too much for what it does, in bytes. */
const largest = 400 * 1024;

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
try {
	const target = resolve(process.argv[2] ?? projectRoot);
	mkdirSync(target, { recursive: true });
	await npm(['run', '--silent', 'build'], { cwd: projectRoot });
	packExtension(target);
	await packCommandLine(target);
} catch (error) {
	fail(error);
}

/**
 * @param {string} target
 */
function packExtension(target) {
	const folder = stage(
		'extension',
		manifest.files.filter((path) => path !== 'THIRD-PARTY-NOTICES.txt'),
		['dist/web/extension.js'],
	);
	// Pictures are for those who have the repository.
	const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
	writeFileSync(join(folder, 'README.md'), withoutPictures(readme));
	// The bundle for the web holds these too, and second copies would nearly double the download.
	for (const name of ['features', 'core', 'yaml', 'ignore']) {
		writeFileSync(join(folder, `dist/${name}.js`), `module.exports = require('./web/extension.js').parts.${name};\n`);
	}
	const { bin: _, scripts: _scripts, devDependencies: _dev, ...shipped } = manifest;
	writeJson(join(folder, 'package.json'), shipped);
	for (const path of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'))) {
		writeFileSync(join(folder, path), JSON.stringify(JSON.parse(readFileSync(join(folder, path), 'utf8'))));
	}
	const file = join(target, `summary-writer-${manifest.version}.vsix`);
	const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
	const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', ...options], {
		cwd: folder,
		encoding: 'utf8',
	});
	if (status !== 0) throw new UserError(`The extension could not be packed:\n${stdout}${stderr}`);
	const warnings = `${stdout}${stderr}`.split('\n').filter((line) => /\bWARNING\b/.test(line));
	if (warnings.length) throw new UserError(`vsce warns:\n${warnings.join('\n')}`);
	report(file);
	if (statSync(file).size > largest) throw new UserError(`${file} is larger than ${largest} bytes.`);
}

/**
 * @param {string} target
 */
async function packCommandLine(target) {
	const bundles = [...matching('dist/cli*.js'), 'dist/yaml.js'];
	const folder = stage(
		'command-line',
		[...bundles, 'src/cli/docs', 'src/cli/report/report.schema.json', 'LICENSE'],
		bundles,
	);
	cpSync(join(projectRoot, 'src/cli/docs/check.md'), join(folder, 'README.md'));
	const { name, version, description, license, keywords, engines, bin } = manifest;
	writeJson(join(folder, 'package.json'), {
		name,
		version,
		description,
		license,
		keywords,
		engines: { node: engines.node },
		bin,
	});
	await npm(['pack', '--silent', '--pack-destination', target], { cwd: folder });
	report(join(target, `${name}-${version}.tgz`));
}

/**
 * @param {string} name
 * @param {readonly string[]} patterns what is copied, as `files` in package.json names it
 * @param {readonly string[]} bundles those of its bundles that hold works of others
 * @returns {string} a fresh folder with those files and the notices of what is bundled
 */
function stage(name, patterns, bundles) {
	const folder = join(projectRoot, 'out/package', name);
	rmSync(folder, { recursive: true, force: true });
	for (const pattern of patterns) {
		const found = matching(pattern);
		if (!found.length) throw new UserError(`package.json names ${pattern}, which is not there.`);
		for (const path of found) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
		}
	}
	writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(bundles));
	return folder;
}

/**
 * @param {string} pattern with at most one `*`, in its last part
 * @returns {readonly string[]}
 */
function matching(pattern) {
	if (!pattern.includes('*')) return [pattern];
	const folder = dirname(pattern);
	const [start, end] = pattern.slice(folder === '.' ? 0 : folder.length + 1).split('*');
	return readdirSync(join(projectRoot, folder))
		.filter((name) => name.startsWith(start) && name.endsWith(end))
		.map((name) => join(folder, name));
}

/**
 * @param {readonly string[]} bundles
 * @returns {string} the licences of all that the bundles contain
 */
function notices(bundles) {
	const sources = bundles.flatMap(
		(bundle) => JSON.parse(readFileSync(join(projectRoot, `${bundle}.map`), 'utf8')).sources,
	);
	const bundled = new Set(sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
	const texts = [...bundled]
		.toSorted((a, b) => a.localeCompare(b))
		.map((name) => {
			const folder = join(projectRoot, 'node_modules', name);
			const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
			const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
			return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
		});
	const tables =
		'The tables of Traditional and Simplified characters follow the dictionaries of OpenCC,\nCopyright Carbo Kuo and contributors, Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0';
	return `Summary Writer contains these works of others.\n\n${[tables, ...texts].join(`\n\n${'-'.repeat(60)}\n\n`)}\n`;
}

/** @param {string} text */
function withoutPictures(text) {
	const lines = text.split('\n').filter((line) => !/!\[[^\]]*\]\(/.test(line));
	return lines
		.join('\n')
		.replace(/\n\| Dark .*\n\|.*\n/u, '\n')
		.replace(/\n## These pictures\n[^#]*/u, '\n')
		.replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]*\)/gu, '$1')
		.replaceAll(/\n{3,}/gu, '\n\n');
}

function writeJson(file, value) {
	writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function report(file) {
	console.log(`${file}  ${Math.ceil(statSync(file).size / 1000)} KB`);
}
