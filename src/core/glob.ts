import picomatch from 'picomatch/posix';

/** Longer patterns, or ones with more stars, could take long to match. */
const longest = 200;
const mostStars = 12;

/**
 * What a glob of the settings matches: paths relative to the folder that holds `.summary-writer`, with `/`. A pattern without `/`
 * matches at any depth, a folder matches with all that is in it; parentheses are ordinary characters. `undefined` where the pattern makes no sense.
 */
export function globMatcher(glob: string): ((path: string) => boolean) | undefined {
	const pattern = glob
		.trim()
		.replace(/^\.?\//u, '')
		.replace(/\/$/u, '')
		.replace(/(?<!\\)[()]/gu, '\\$&');
	if (!pattern || pattern.length > longest || (pattern.match(/\*+/gu)?.length ?? 0) > mostStars) return undefined;
	const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`;
	const options = { dot: true, noextglob: true, strictBrackets: true };
	try {
		return picomatch([anywhere, `${anywhere}/**`], options);
	} catch {
		// Unbalanced brackets: the only thing that it throws for.
		return undefined;
	}
}
