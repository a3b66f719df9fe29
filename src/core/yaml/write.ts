/** A text as a YAML scalar that reads as this text: plain where that is safe, else in single quotes, in double quotes where it has line ends. */
export function yamlText(text: string): string {
	if (/[\n\r\t\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/u.test(text)) return JSON.stringify(text);
	return isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Texts as a YAML list on one line. */
export function yamlList(texts: readonly string[]): string {
	return `[${texts.map(yamlText).join(', ')}]`;
}

/** Words that YAML of either version takes for something else than text. */
const words = /^(?:true|false|yes|no|on|off|null|~|y|n|[-+.0-9].*)$/iu;

function isPlain(text: string): boolean {
	if (text === '' || text !== text.trim() || words.test(text)) return false;
	return !/^[-?:,[\]{}#&*!|>'"%@`=]|[,[\]{}]|: |:$| #/u.test(text);
}
