const systems = [
	{ file: 'zh-hant', script: 'hant' },
	{ file: 'zh-hans', script: 'hans' },
	{ file: 'en', script: 'en' },
];

/** One file of snippets per writing system: every section of the built-in profiles, its heading and its template. */
export function snippets(profiles, blanksOf) {
	return systems.map(({ file, script }) => {
		const rows = Object.fromEntries(
			uniqueNames(sectionsIn(profiles, script)).map((row) => [row.name, snippet(row, script, blanksOf)]),
		);
		return [`snippets/${file}.json`, `${JSON.stringify(rows, undefined, '\t')}\n`];
	});
}

/** Sections with another title or another template, each with the profiles that have it. */
function sectionsIn(profiles, script) {
	const rows = new Map();
	for (const profile of profiles) {
		for (const spec of allSections(profile.sections)) {
			const key = `${spec.title[script]}\n${spec.template[script]}`;
			const row = rows.get(key);
			if (row) row.profiles.push(profile.name[script]);
			else rows.set(key, { spec, title: spec.title[script], profiles: [profile.name[script]] });
		}
	}
	return [...rows.values()];
}

function allSections(specs) {
	return specs.flatMap((spec) => [spec, ...allSections(spec.sections)]);
}

/** The title names the snippet; where several have it, the first profile is added. */
function uniqueNames(rows) {
	return rows.map((row) => {
		const alone = rows.filter(({ title }) => title === row.title).length === 1;
		return { ...row, name: alone ? row.title : `${row.title} · ${row.profiles[0]}` };
	});
}

function snippet({ spec, title, profiles }, script, blanksOf) {
	const english = spec.title.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
	const prefix = script === 'en' ? [english] : [...new Set([...spec.prefixes, title, english])];
	const heading = script === 'en' ? `## ${escaped(title)}` : `\${1|${ordinals.join(',')}|}${escaped(title)}`;
	let stop = script === 'en' ? 0 : 1;
	const body = spec.template[script].split('\n').map((line) => {
		let text = '';
		let at = 0;
		for (const { from, to } of blanksOf(line)) {
			stop++;
			text += `${escaped(line.slice(at, from))}\${${stop}:${escaped(line.slice(from, to))}}`;
			at = to;
		}
		return text + escaped(line.slice(at));
	});
	const gap = script === 'en' ? [''] : [];
	return {
		prefix,
		body: [heading, ...gap, ...body, '$0'],
		description: `${spec.hint[script]} (${profiles.join(' · ')})`,
	};
}

/** The last choice is none: the mark is already there. */
const ordinals = ['一、', '二、', '三、', '四、', '五、', '六、', '七、', '第一、', '## ', ''];

function escaped(text) {
	return text.replaceAll(/[\\$}]/g, '\\$&');
}
