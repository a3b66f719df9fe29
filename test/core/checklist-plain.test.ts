import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { saidBy } from '../../src/core/checklist/cues';
import { hasPair, pairSetOf } from '../../src/core/checklist/pairs';
import { passagesOn } from '../../src/core/checklist/prose';
import { comparable } from '../../src/core/checklist/title';
import { namedBy, vocabularyOf } from '../../src/core/checklist/vocabulary';
import { outlineOf } from '../../src/core/outline';
import { builtinProfiles } from '../../src/core/profile/builtin';
import { mostKnown, profileByTitles } from '../../src/core/profile/known-titles';
import { longestIn, occursIn, parsePatterns } from '../../src/core/profile/pattern';
import type { Profile } from '../../src/core/profile/profile';
import { spokenFor } from '../../src/core/profile/title-match';
import { scanText } from '../../src/core/scan/scan';
import { fold } from '../../src/core/script';

const folder = join(__dirname, '../../../test/eval/texts');
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const profiles = builtinProfiles();
const lines = [...new Set(texts.flatMap((text) => text.split(/\r\n|\r|\n/u)))].filter((line) => line !== '');
const titles = [...new Set(lines.filter((line) => line.length < 30))];

/** The prose of all texts, with the lines on which it stands. */
const passages = texts.flatMap((text) => {
	const scan = scanText(text);
	return outlineOf(scan).documents.flatMap((document) =>
		scan.lines.flatMap((line, n) => passagesOn(scan, document, n).map((passage) => ({ line, text: passage.text }))),
	);
});

/** Of the profiles whose words stand in a title: each is asked in turn. */
function plainlySpokenFor(title: string): Profile | undefined {
	const text = fold(title);
	let best: { readonly profile: Profile; readonly length: number } | undefined;
	for (const profile of profiles) {
		const length = Math.max(0, ...parsePatterns(profile.match).map((pattern) => longestIn(pattern, text)));
		if (length === 0 || parsePatterns(profile.except).some((pattern) => occursIn(pattern, text))) continue;
		const rank = profile.rank - (best?.profile.rank ?? -1);
		if (rank > 0 || (rank === 0 && length > (best?.length ?? 0))) best = { profile, length };
	}
	return best?.profile;
}

/** Titles of different sections of one profile, and how many of them only that profile's own names say exactly. */
function plainlyKnown(some: readonly string[], profile: Profile): readonly string[] {
	const found = new Map<string, string>();
	for (const title of some) {
		const [spec] = namedBy(vocabularyOf(profile.sections), comparable(title)).specs;
		if (spec && !found.has(spec.id)) found.set(spec.id, title);
	}
	return [...found.values()];
}

function calls(profile: Profile, title: string): readonly string[] {
	const { byAlias } = vocabularyOf(profile.sections);
	return comparable(title).forms.flatMap((form) => byAlias.get(form)?.[0]?.id ?? []);
}

const someTitles = fc.array(fc.constantFrom(...titles), { maxLength: 12 });

describe('what is found at one look', () => {
	it('is the profile of a title that is found one by one', () => {
		for (const title of titles) assert.equal(spokenFor(title, profiles)?.id, plainlySpokenFor(title)?.id, title);
	});

	it('are the titles that the profile that knows most knows', () => {
		fc.assert(
			fc.property(someTitles, (some) => {
				const known = profiles.map((profile) => plainlyKnown(some, profile));
				const most = Math.max(...known.map(({ length }) => length));
				const asked = some.map((title) => ({ title, comparable: comparable(title) }));
				assert.deepEqual(mostKnown(asked, profiles), most > 0 ? known.find(({ length }) => length === most) : []);
			}),
		);
	});

	it('is the profile that alone has names for two of the sections', () => {
		const [general] = profiles;
		assert.ok(general);
		fc.assert(
			fc.property(someTitles, (some) => {
				const own = some.filter((title) => calls(general, title).length === 0);
				const counts = profiles.map((profile) => new Set(own.flatMap((title) => calls(profile, title))).size);
				const most = Math.max(...counts);
				const asked = some.map((title) => ({ title, comparable: comparable(title) }));
				const wanted = most > 1 ? profiles[counts.indexOf(most)] : undefined;
				assert.equal(profileByTitles(asked, profiles)?.id, wanted?.id);
			}),
		);
	});

	for (const profile of profiles) {
		it(`are the sections of ${profile.id} that prose says, and no line is passed over that says one`, () => {
			const { openingCues, closingCues } = vocabularyOf(profile.sections);
			for (const cues of [openingCues, closingCues]) {
				const plain = cues.specs.map((words) => ({ words, patterns: parsePatterns(words.spec.cues) }));
				for (const { line, text } of passages) {
					const said = plain.filter(({ patterns }) => patterns.some((cue) => occursIn(cue, text)));
					assert.deepEqual(saidBy(cues, text), new Set(said.map(({ words }) => words)));
					if (said.length > 0) assert.ok(hasPair(cues.pairs, line), line.text);
				}
			}
		});
	}
});

const words = ['不足', '問題', '計畫', '會議紀錄', '部份', '○年', '今年', 'next step', 'Q3', '20', '的'];
const written = [
	'不 足',
	'问题',
	'计划',
	'會議記錄',
	'部分',
	'2024年',
	'二〇二四年',
	'NEXT  STEP',
	'ｑ３',
	'xx',
	'__',
	'　',
	'。',
	'很好',
];

describe('pairs of characters', () => {
	it('stand on every line that has one of the words once it is folded', () => {
		const someWords = fc.subarray(words, { minLength: 1 });
		const line = fc.array(fc.constantFrom(...words, ...written), { maxLength: 6 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(someWords, line, (some, text) => {
				const scan = scanText(text);
				const [document] = outlineOf(scan).documents;
				const [scanned] = scan.lines;
				assert.ok(document && scanned);
				const folded = some.map(fold);
				const read = scanned.placeholders.reduceRight(
					(rest, { from, to }) => `${rest.slice(0, from)}○${rest.slice(to)}`,
					text,
				);
				const stands = folded.some((word) => fold(read).includes(word));
				if (stands) assert.ok(hasPair(pairSetOf(folded), scanned));
			}),
			{ numRuns: 500 },
		);
	});
});
