import type { ResidueKind } from '../careful/residue';
import type { Certainty } from '../careful/certainty';
import type { FiguresDisagree } from '../rules/figures-disagree';
import type { YearDisagrees } from '../rules/year-disagrees';
import type { CarefulCatalogue } from './careful';

/** The words of the careful rules in Traditional Chinese. */
export const carefulZhHant: CarefulCatalogue = {
	messages: {
		'template-residue': ({ kind, text, certainty }) => `${residues[kind](shorten(text))}${doubt(certainty)}`,
		'figures-disagree': (data) => `${figures(data)}${doubt(data.certainty)}`,
		'impossible-date': ({ text, days }) =>
			days === undefined
				? `沒有「${text}」這個月份，請核對日期。`
				: `「${text}」不存在：這個月只有 ${days} 天，請核對日期。`,
		'weekday-disagrees': ({ text, actual }) =>
			`「${text}」對不上：這一天是星期${week.charAt(actual)}，請核對日期或星期。`,
		'year-disagrees': (data) => `${years(data)}${doubt(data.certainty)}`,
		'term-backwards': ({ text, before, certainty }) =>
			`屆次倒退：前面是「${before}」，這裡卻是「${text}」，請核對。${doubt(certainty)}`,
		'foreign-unit': ({ text, own, source, certainty }) =>
			`${source === 'title' ? '標題寫的是' : '已記住的本單位是'}「${own}」，這裡以本單位的口吻寫的卻是「${text}」，像是套用其他單位的稿子時漏改了。${doubt(certainty)}`,
		'unit-level-mixed': ({ text, usual, certainty }) =>
			`本文多處稱本單位為「${usual}」，這裡卻是「${text}」，同一單位不應兩種叫法。${doubt(certainty)}`,
		'mixed-script': ({ text, script, right }) =>
			`全文用${script === 'hant' ? '繁體' : '簡體'}，這裡混入了${script === 'hant' ? '簡體' : '繁體'}字「${text}」${right ? `，應作「${right}」` : ''}。`,
		'variant-mixture': ({ text, usual, times, usualTimes }) =>
			`同一個詞寫法不一：本文寫「${usual}」 ${usualTimes} 處，寫「${text}」 ${times} 處，請統一。`,
		'conversion-accident': ({ text, right }) => `「${text}」是簡繁轉換造成的錯字，應作「${right}」。`,
		'unbalanced-pair': ({ fault, mark, partner, certainty }) => {
			if (fault === 'wrong-way') return `「${mark}」方向不對：與它配對的是同樣的符號，這裡應是「${partner}」。`;
			if (fault === 'crossed') return `「${mark}」與另一對符號交叉，請調整先後。${doubt(certainty)}`;
			return fault === 'unclosed'
				? `「${mark}」沒有配對的「${partner}」，請補上或刪去。`
				: `「${mark}」前面沒有配對的「${partner}」，請補上或刪去。`;
		},
		'halfwidth-punctuation': ({ text, wide, others }) =>
			`漢字之間用了半形「${shorten(text)}」，而本文有 ${others} 處用全形，應作「${shorten(wide)}」。`,
		'doubled-punctuation': ({ text, right }) => `標點重複：「${text}」應作「${right}」。`,
		'missing-stop': ({ text, others, certainty }) =>
			`段末「${text}」後面沒有句號，而本文其他 ${others} 段都有。${doubt(certainty)}`,
		'document-number-brackets': ({ text, right }) =>
			`發文字號的年份應用六角括號：「${text}」應作「${right}」（GB/T 9704-2012）。`,
		'mixed-width-digits': ({ text, right }) => `全形數字「${text}」與本文其他半形數字不一致，應作「${right}」。`,
		'broken-chain': ({ fault, text, expected, after, certainty }) => {
			if (fault === 'form') return `列舉的寫法變了：前面是「${after}」，這裡「${text}」應作「${expected}」。`;
			const what = fault === 'skipped' ? '跳了一項' : '序號重複';
			return `列舉${what}：「${after}」之後應是「${expected}」，這裡是「${text}」。${doubt(certainty)}`;
		},
		'repeated-sentence': ({ text, firstLine, certainty }) =>
			`「${text}…」與第 ${firstLine} 行的一句相同，請刪去一處或改寫。${doubt(certainty)}`,
		'doubled-word': ({ text }) => `「${text}」重複了一次，請刪去一個。`,
	},
	rules: {
		'template-residue': '範文網站、文書處理軟體和聊天機器人留下的痕跡',
		'figures-disagree': '前後對不上的數字',
		'impossible-date': '不存在的日期',
		'weekday-disagrees': '與日期不符的星期',
		'year-disagrees': '與標題不符的年份',
		'term-backwards': '倒退的屆次',
		'foreign-unit': '漏改的其他單位名稱',
		'unit-level-mixed': '同一單位鄉、鎮、街道混稱',
		'mixed-script': '簡體與繁體混用',
		'variant-mixture': '同一個詞寫法不一',
		'conversion-accident': '簡繁轉換造成的錯字',
		'unbalanced-pair': '不成對的引號和括號',
		'halfwidth-punctuation': '漢字之間的半形標點',
		'doubled-punctuation': '重複的標點',
		'missing-stop': '段末沒有句號',
		'document-number-brackets': '發文字號的括號',
		'mixed-width-digits': '全形與半形數字混用',
		'broken-chain': '「一是、二是」中斷或跳項',
		'repeated-sentence': '重複的句子',
		'doubled-word': '重複的詞',
	},
};

const week = '日一二三四五六';

const residues: Readonly<Record<ResidueKind, (text: string) => string>> = {
	breadcrumb: (text) => `「${text}」是網頁的導覽路徑，不是正文，請刪去。`,
	site: (text) => `「${text}」在網頁導覽路徑上方，應是網站名稱，請刪去。`,
	label: (text) => `「${text}」是網頁的標籤欄，不是正文，請刪去。`,
	source: (text) => `「${text}」是網站的出處或版權聲明，請刪去。`,
	editor: (text) => `「${text}」是範文網站的編者按語，請刪去。`,
	collection: (text) => `「${text}」是範文合集的篇數，不屬於標題，請刪去。`,
	related: (text) => `「${text}」是網頁的推薦連結，不是正文，請刪去。`,
	hidden: (text) => `「${text}」說明網站隱去了一段原文，請補上或刪去。`,
	counter: (text) => `「${text}」是網頁或文件的計數資訊，不是正文，請刪去。`,
	'stray-mark': (text) => `「${text}」是複製網頁時混入的符號，請刪去。`,
	gloss: (text) => `「${text}」是網站加註的拼音，請刪去。`,
	'doubled-glyphs': (text) => `「${text}」每個字都重複了一次，是複製造成的，請還原。`,
	advertising: (text) => `「${text}」是混入的廣告，請刪去。`,
	'word-field': (text) => `「${text}」是文書處理軟體的功能變數代碼或出錯訊息，請刪去。`,
	chatbot: (text) => `「${text}」是聊天機器人的話，不是正文，請刪去。`,
	layout: (text) => `「${text}」是排版說明，不是正文，請刪去。`,
};

function figures({ kind, stated, computed, formula }: FiguresDisagree): string {
	switch (kind) {
		case 'share':
		case 'growth':
			return `「${stated}」與前面的數字對不上：${formula} = ${computed}。`;
		case 'difference':
		case 'sum':
			return `「${stated}」與前面的數字對不上：${formula} = ${computed}。`;
		case 'percentages':
			return `各部分佔比合計 ${computed}，超過 100%：${formula}。`;
		case 'measures':
			return `「${stated}」把「人」和「人次」加在一起：${formula}，請統一口徑。`;
		case 'restated':
			return `同一項數字前面寫「${computed}」，這裡寫「${stated}」，請核對。`;
	}
}

function years({ fault, text, expected }: YearDisagrees): string {
	switch (fault) {
		case 'title':
			return `標題是 ${expected} 年，這裡卻是「${text}」，像是沿用舊稿時漏改了。`;
		case 'relative':
			return `標題是 ${expected} 年，這裡的「${text}」與「今年」「去年」等說法對不上。`;
		case 'plan':
			return `標題是 ${expected} 年的總結，「${text}」的計劃已成過去，年份像是漏改了。`;
		case 'masked':
			return `別處的年份還空著，這裡卻寫著「${text}」，像是範文原來的年份。`;
	}
}

function doubt(certainty: Certainty): string {
	return certainty === 'likely' ? '（僅供參考，請人工判斷）' : '';
}

function shorten(text: string): string {
	return text.length > 24 ? `${text.slice(0, 22)}……` : text;
}
