import type { Analysis } from '../analysis';
import { fillingOf } from './edits';
import { type Asked, askedOf, giverOf, nameFor } from './named';
import { type Question, questionsOf } from './question';

/** A question with a name that speaks of it alone. */
export interface NamedQuestion {
	readonly key: string;
	readonly question: Question;
}

/**
 * The questions of a text by names under which a values file can answer them: 年度, the noun (鎮), the words around the blank, and
 * where these are not enough the numbers of document and group.
 */
export function namedQuestions(analysis: Pick<Analysis, 'scan' | 'groups'>): readonly NamedQuestion[] {
	const all = questionsOf(analysis).map((question) => askedOf(analysis, question));
	return all.flatMap(({ question }) => {
		const [part] = question.parts;
		if (!part) return [];
		const byNumber = `${(part.group.document ?? -1) + 1}#${part.group.number}`;
		const names = [nameFor(question), ...phrasesAround(analysis, question)];
		const key = names.find((name) => name !== undefined && isOnly(name, question, all)) ?? byNumber;
		return part.group.document === undefined && key === byNumber ? [] : [{ key, question }];
	});
}

function isOnly(key: string, question: Question, all: readonly Asked[]): boolean {
	const give = giverOf({ key, values: [''] });
	let isItself = false;
	for (const asked of all) {
		const given = give(asked);
		if (!given || given.fit === 'ending') continue;
		// Mostly another question is near the beginning: the rest need not be asked.
		if (asked.question !== question) return false;
		isItself = true;
	}
	return isItself;
}

/** Longer and longer pieces of text around a question; other blanks are never part of them. */
function phrasesAround({ scan }: Pick<Analysis, 'scan'>, { parts }: Question): readonly string[] {
	const [first] = parts[0]?.group.places ?? [];
	const [last] = parts.at(-1)?.group.places ?? [];
	const line = first && scan.lines[first.line];
	if (!line || !last) return [];
	const { text, placeholders } = line;
	const left = placeholders[placeholders.indexOf(first.placeholder) - 1]?.to ?? 0;
	const right = placeholders[placeholders.indexOf(last.placeholder) + 1]?.from ?? text.length;
	const blanks = parts.map(({ group }) => group.places[0]?.placeholder ?? first.placeholder);
	let middle = '';
	let done = fillingOf(text, first.placeholder).from;
	for (const placeholder of blanks) {
		const { from, to } = fillingOf(text, placeholder);
		middle += `${text.slice(done, from)}__`;
		done = to;
	}
	const start = fillingOf(text, first.placeholder).from;
	return [4, 8, 14, 22].map((length) => {
		const before = text.slice(Math.max(left, start - length), start);
		const after = text.slice(done, Math.min(right, done + length));
		return `${before.trimStart()}${middle}${after.trimEnd()}`;
	});
}
