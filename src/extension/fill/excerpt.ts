/** Words are cut rather than shown whole where they are longer than this. */
const longest = 24;

/** About `most` characters before a column; Latin words and figures are shown whole. */
export function textBefore(text: string, at: number, most: number): string {
	let from = Math.max(0, at - most);
	for (let steps = 0; steps < longest && isInside(text, from); steps++) from--;
	return text.slice(from, at);
}

/** About `most` characters from a column on. */
export function textAfter(text: string, at: number, most: number): string {
	let to = Math.min(text.length, at + most);
	for (let steps = 0; steps < longest && isInside(text, to); steps++) to++;
	return text.slice(at, to);
}

/** Whether a column stands within a word, a figure, or a pair of surrogates. */
function isInside(text: string, at: number): boolean {
	const around = text.slice(Math.max(0, at - 1), at + 1);
	return /^[\p{Script=Latin}\p{Nd}'’.,%-]{2}$/u.test(around) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}
