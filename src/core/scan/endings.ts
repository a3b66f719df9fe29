/** Whether the text before a column ends in one of the words. */
export type Ending = (text: string, end: number) => boolean;

/** A test for words, given with spaces between them: one look-up by the last character, then those that end in it. */
export function endingIn(words: string): Ending {
	const byLast = new Map<number, string[]>();
	for (const word of words.split(' ')) {
		const last = word.charCodeAt(word.length - 1);
		const others = byLast.get(last);
		if (others) others.push(word);
		else byLast.set(last, [word]);
	}
	return (text, end) => byLast.get(text.charCodeAt(end - 1))?.some((word) => text.endsWith(word, end)) ?? false;
}
