import { simplifiedOthers, simplifiedPairs, traditionalPairs } from './writing.generated';

/** Characters of one writing system only, each with what the other has for it ('' where that depends on the word). */
export interface Writing {
	readonly traditional: ReadonlyMap<string, string>;
	readonly simplified: ReadonlyMap<string, string>;
}

/** The table, built when it is first asked for. */
export function writingOf(): Writing {
	return (table ??= {
		traditional: pairs(traditionalPairs),
		simplified: new Map([...pairs(simplifiedPairs), ...[...simplifiedOthers].map((one) => [one, ''] as const)]),
	});
}

let table: Writing | undefined;

function pairs(text: string): Map<string, string> {
	const map = new Map<string, string>();
	for (let i = 0; i + 1 < text.length; i += 2) map.set(text.charAt(i), text.charAt(i + 1));
	return map;
}
