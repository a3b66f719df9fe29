/** One file of snippets per writing system. */
export function snippets() {
	return [];
}
