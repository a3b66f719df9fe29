import type { Span } from '../text';

/** A word with a character that has another usual form. */
export interface VariantWord extends Span {
	/** Which pair of forms. */
	readonly pair: number;
	/** Which of the two forms. */
	readonly form: 0 | 1;
	/** The neighbour before or after it, which makes the word. */
	readonly neighbours: readonly string[];
}

/** Pairs of forms that one text should not mix; both belong to the same writing system. */
export const variantPairs = [
	'裡裏',
	'台臺',
	'群羣',
	'峰峯',
	'衛衞',
	'線綫',
	'為爲',
	'說説',
	'溫温',
	'戶户',
	'閱閲',
	'麵麪',
	'產産',
	'啟啓',
	'床牀',
	'污汚',
	'祕秘',
	'腳脚',
	'強强',
	'廠厰',
	'證証',
	'跡蹟',
	'蹤踪',
	'麼麽',
	'稅税',
	'帐账',
	'份分',
] as const;

/** Only in this word: 份 and 分 are two characters elsewhere. */
const onlyIn: Readonly<Record<string, string>> = { 份分: '部', 裝装: '' };

/** The variant forms of a line with what stands beside them. */
export function variantWords(text: string): readonly VariantWord[] {
	const words: VariantWord[] = [];
	index ??= indexed();
	for (let at = 0; at < text.length; at++) {
		const pair = (index[text.charCodeAt(at)] ?? 0) - 1;
		if (pair < 0) continue;
		const before = text.charAt(at - 1);
		const after = text.charAt(at + 1);
		const written = variantPairs[pair] ?? '';
		const only = onlyIn[written];
		if (only !== undefined && before !== only) continue;
		const neighbours = [
			...(isHan(before) ? [`${before}_`] : []),
			...(only === undefined && isHan(after) ? [`_${after}`] : []),
		];
		if (neighbours.length)
			words.push({ pair, form: written.charAt(0) === text.charAt(at) ? 0 : 1, from: at, to: at + 1, neighbours });
	}
	return words;
}

/** By code unit, one more than the number of the pair. */
let index: Uint8Array | undefined;

function indexed(): Uint8Array {
	const built = new Uint8Array(0x10000);
	for (const [number, pair] of variantPairs.entries()) {
		for (const character of pair) built[character.charCodeAt(0)] = number + 1;
	}
	return built;
}

function isHan(character: string): boolean {
	return character >= '\u4e00' && character <= '\u9fff';
}
