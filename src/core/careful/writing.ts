import { traditionalPairs } from '../script.generated';
import { inBoth, simplifiedOthers, simplifiedPairs } from './writing.generated';

/** Characters of one writing system only, each with what the other has for it ('' where that depends on the word). */
export interface Writing {
	readonly traditional: ReadonlyMap<string, string>;
	readonly simplified: ReadonlyMap<string, string>;
}

/** The table, built when it is first asked for. */
export function writingOf(): Writing {
	return (table ??= { traditional: pairs(traditionalPairs), simplified: simplifiedOnes() });
}

/** The code unit of each character that {@link writingOf} knows, without making the table: few texts mix the two. */
export function eachOfWriting(traditional: (code: number) => void, simplified: (code: number) => void): void {
	const several = new Uint8Array(0x10000);
	for (let i = 0; i < inBoth.length; i++) several[inBoth.charCodeAt(i)] = severally;
	for (let i = 0; i + 1 < traditionalPairs.length; i += 2) {
		traditional(traditionalPairs.charCodeAt(i));
		const code = traditionalPairs.charCodeAt(i + 1);
		several[code] = several[code] === 0 ? once : severally;
	}
	for (let i = 1; i < traditionalPairs.length; i += 2) {
		const code = traditionalPairs.charCodeAt(i);
		if (several[code] === once) simplified(code);
	}
	for (let i = 0; i + 1 < simplifiedPairs.length; i += 2) simplified(simplifiedPairs.charCodeAt(i));
	for (let i = 0; i < simplifiedOthers.length; i++) simplified(simplifiedOthers.charCodeAt(i));
}

const once = 1;
const severally = 2;

let table: Writing | undefined;

/** What exactly one Traditional character is simplified to stands for that, with the exceptions that are listed. */
function simplifiedOnes(): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const several = new Set(inBoth);
	for (let i = 0; i + 1 < traditionalPairs.length; i += 2) {
		const simplified = traditionalPairs.charAt(i + 1);
		if (found.has(simplified)) several.add(simplified);
		else found.set(simplified, traditionalPairs.charAt(i));
	}
	for (const one of several) found.delete(one);
	for (const [one, other] of pairs(simplifiedPairs)) found.set(one, other);
	for (const one of simplifiedOthers) found.set(one, '');
	return found;
}

function pairs(text: string): Map<string, string> {
	const map = new Map<string, string>();
	for (let i = 0; i + 1 < text.length; i += 2) map.set(text.charAt(i), text.charAt(i + 1));
	return map;
}
