import { memoOf } from '../memo';
import type { SummaryDocument } from '../outline';
import type { Scan } from '../scan/scan';
import { fold } from '../script';
import type { Values } from '../values';

/** The unit that a document speaks for. */
export interface OwnUnit {
	/** 雙江 */
	readonly name: string;
	/** 鎮 */
	readonly suffix: string;
	/** Units of one class may be mistaken for each other: towns, schools. */
	readonly class: string;
	/** What says so. */
	readonly source: 'title' | 'values';
	/** The document's front matter names this unit as well. */
	readonly isKnown: (name: string) => boolean;
}

/** The unit of the title; where that names none, the only one of its class among the remembered values. */
export function ownUnit(scan: Scan, { title }: SummaryDocument, values: Values): OwnUnit | undefined {
	const named = namesIn(title);
	const own = named.at(-1);
	const isKnown = (name: string): boolean => frontMatterOf(scan).includes(fold(name));
	if (own && isCertain(own, named)) return { ...own, source: 'title', isKnown };
	const remembered = rememberedUnits(values).filter((one) => !named.some((other) => other.class === one.class));
	const [only] = remembered;
	return only && remembered.every((one) => one.class === only.class && isSameName(one.name, only.name))
		? { ...only, source: 'values', isKnown }
		: undefined;
}

/** 柳林 and 县柳林 are one; so are 雙江 and 双江. */
export function isSameName(a: string, b: string): boolean {
	const [one, other] = [fold(a), fold(b)];
	return one.endsWith(other) || other.endsWith(one);
}

/** The class of a suffix; '' where it is none. */
export function classOf(suffix: string): string {
	return suffixClasses[suffix] ?? '';
}

interface Unit {
	readonly name: string;
	readonly suffix: string;
	readonly class: string;
}

const suffixClasses: Readonly<Record<string, string>> = {
	镇: 'town',
	鎮: 'town',
	乡: 'town',
	鄉: 'town',
	街道: 'town',
	小学: 'school',
	小學: 'school',
	中学: 'school',
	中學: 'school',
	幼儿园: 'school',
	幼兒園: 'school',
	学校: 'school',
	學校: 'school',
	國小: 'school',
	國中: 'school',
	高中: 'school',
	公司: 'company',
	厂: 'company',
	廠: 'company',
	医院: 'hospital',
	醫院: 'hospital',
	卫生院: 'hospital',
	衛生院: 'hospital',
	村: 'village',
	社区: 'village',
	社區: 'village',
};

/** What the name of a unit ends in, as alternatives of a pattern. */
export const suffixes =
	'小学|小學|中学|中學|幼儿园|幼兒園|学校|學校|國小|國中|高中|街道|公司|医院|醫院|卫生院|衛生院|社区|社區|镇|鎮|乡|鄉|村|厂|廠';
const name = new RegExp(`([\\u4e00-\\u9fff]{2,5}?)(${suffixes})`, 'gu');

function namesIn(text: string): readonly Unit[] {
	return [...text.matchAll(name)].map(({ 1: name = '', 2: suffix = '' }) => ({
		name: name.replace(/^.*[省市区區县縣州]/u, ''),
		suffix,
		class: classOf(suffix),
	}));
}

/** A proper name, and the only one of its class. */
function isCertain(own: Unit, named: readonly Unit[]): boolean {
	if (own.name.length < 2 || named.filter((one) => one.class === own.class).length > 1) return false;
	return !/[某各全本我]|乡镇|鄉鎮|农|農|基层|基層|工作|关于|關於|中心/u.test(own.name);
}

/** `鎮: 雙江`, `鎮: 雙江鎮` and `單位: 雙江鎮婦聯`. */
function rememberedUnits(values: Values): readonly Unit[] {
	return values.flatMap(({ key, values: texts }) => {
		const suffix = key.trim();
		const isUnit = /^(?:本|我)?[单單]位(?:名[称稱])?$/u.test(suffix);
		if (!isUnit && !classOf(suffix)) return [];
		return texts.flatMap((text): readonly Unit[] => {
			const named = namesIn(text);
			const own = named.at(-1);
			if (own) return isCertain(own, named) ? [own] : [];
			return !isUnit && /^[\u4e00-\u9fff]{2,5}$/u.test(text) ? [{ name: text, suffix, class: classOf(suffix) }] : [];
		});
	});
}

function frontMatterOf(scan: Scan): string {
	const known = frontMatters.get(scan);
	if (known !== undefined) return known;
	const text = readFrontMatter(scan);
	frontMatters.set(scan, text);
	return text;
}

const frontMatters = memoOf<Scan, string>();

function readFrontMatter({ lines }: Scan): string {
	const end = lines.findIndex(({ after }, n) => n > 0 && after !== '-');
	if (lines[0]?.after !== '-' || end < 0) return '';
	return fold(
		lines
			.slice(1, end)
			.map(({ text }) => text)
			.join('\n'),
	);
}
