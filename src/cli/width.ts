import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes on a terminal: wide characters two, combining marks none. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		if (!/\p{M}|\p{Cf}/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
	}
	return width;
}

/** The text with spaces up to `columns`. */
export function padColumns(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(columns - widthOf(text), 0));
}

/** Lines of at most `columns`; breaks at spaces and beside Han characters, never before closing punctuation. */
export function wrapColumns(text: string, columns: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(/\p{Script=Han}[，。：；、！？）」”’]{0,4}|[^\s\p{Script=Han}]{1,200}|\s{1,200}/gu) ??
		[]) {
		if (line && widthOf(line + piece.trimEnd()) > columns) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line += piece;
	}
	return [...lines, line.trimEnd()];
}
