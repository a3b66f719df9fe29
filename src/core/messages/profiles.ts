import type { Language } from './catalogue';

export type { Language } from './catalogue';

/** The comments that are written into a profile, and its name where nothing else is known. */
export interface ProfileWords {
	readonly name: string;
	readonly derivedFrom: (count: number, titles: readonly string[]) => readonly string[];
	readonly startedFrom: (name: string, id: string) => readonly string[];
	readonly howToEdit: readonly string[];
	readonly match: string;
	readonly noMatch: string;
	readonly matchMore: string;
	readonly prefixes: string;
	readonly fixedOrder: string;
	readonly anyOrder: string;
	readonly freeOrder: string;
	readonly omit: string;
	readonly numbering: string;
	readonly length: string;
	readonly thematic: string;
	readonly found: (headed: number, said: number, documents: number) => string;
	/** What a person may write under a section, an example for each key. */
	readonly sectionKeys: readonly string[];
	/** An example of a section of one's own. */
	readonly ownSection: readonly string[];
	/** Severities and blanks of one's own, each an example. */
	readonly more: readonly string[];
}

/** The language in which a person reads who writes in a script. */
export function languageOfScript(script: 'hant' | 'hans' | 'en'): Language {
	return script === 'hant' ? 'zh-Hant' : script === 'hans' ? 'zh-Hans' : 'en';
}

/** Every language, once. */
export const profileWords: Readonly<Record<Language, ProfileWords>> = {
	en: {
		name: 'Summary of our own',
		derivedFrom: (count, titles) => [
			`Made from ${count} ${count === 1 ? 'summary' : 'summaries'}${titles.length ? `: ${shown(titles).join(', ')}` : ''}.`,
			'What they have in common stands here. Read it through, and change what your office wants otherwise.',
		],
		startedFrom: (name, id) => [
			`A profile of our own, started from “${name}” (${id}).`,
			'It inherits everything that is not written here: delete a line, and the inherited one counts again.',
		],
		howToEdit: [
			'required: true has to be there, false may be there, { oneOf: name } one of those with the same name has to be there.',
			'title, name, hint and template are one text, or one for each language: { hant: …, hans: …, en: … }.',
		],
		match: 'Texts with these words in the title are checked by this profile. * is any text, (a|b) one of several.',
		noMatch: 'match: [words of your titles]   (the titles have no words of their own: name the files in config.yaml)',
		matchMore: 'match+ adds to those of the profile it starts from, match replaces them.',
		prefixes: 'what is typed to get it',
		fixedOrder: 'fixed: the sections in this order; any: in any order.',
		anyOrder: 'any: in any order, for these texts do not agree; fixed: in the order below.',
		freeOrder: 'any: in any order; fixed: in the order below.',
		omit: 'A section that is not wanted: { id: problems, omit: true }. In fixed order a section stands where it is written here.',
		numbering:
			'gbt9704 一、（一）1.（1） · taiwan 壹、一、（一）1、 · plain 一、1、（1） · markdown # · any: not checked',
		length: 'Characters of the whole text.',
		thematic: 'Headings that name the work itself count as this section.',
		found: (headed, said, documents) =>
			`Has a heading in ${headed} of ${documents}${said ? `, is said without one in ${said}` : ''}.`,
		sectionKeys: [
			'aliases+: [other titles]',
			'length: { min: 100, max: 2000 }',
			'hint: What belongs here.',
			'template: In 20xx, __ were done.',
		],
		ownSection: ['- id: own-section', '  title: A section of our own', '  required: true', '  after: overview'],
		more: ['severities: { thin-section: warning }', 'placeholders: { extra: [TO BE CHECKED], allow: [XX] }'],
	},
	'zh-Hans': {
		name: '本单位总结',
		derivedFrom: (count, titles) => [
			`由 ${count} 篇旧总结归纳而成${titles.length ? `：${shown(titles).join('、')}` : ''}。`,
			'下面是它们的共同之处，请通读一遍，按本单位的要求修改。',
		],
		startedFrom: (name, id) => [
			`本单位的文书类型，以“${name}”（${id}）为基础。`,
			'这里没写的都沿用它；删去哪一行，哪一行就恢复沿用。',
		],
		howToEdit: [
			'required：true 必须有，false 可有可无，{ oneOf: 名称 } 名称相同的几节至少有一节。',
			'title、name、hint、template 写一段文字，或分语言写：{ hant: …, hans: …, en: … }。',
		],
		match: '标题里有这些词的文章按这个类型检查。* 代表任意文字，(甲|乙) 代表其中之一。',
		noMatch: 'match: [标题里的词]   （这几篇标题没有特有的词，可在 config.yaml 里指定文件）',
		matchMore: 'match+ 在原有的之外增加，match 则取代原有的。',
		prefixes: '键入这几个字母即可补全',
		fixedOrder: 'fixed：各节按此顺序；any：不限顺序。',
		anyOrder: 'any：不限顺序（这几篇顺序不一）；fixed：按下面的顺序。',
		freeOrder: 'any：不限顺序；fixed：按下面的顺序。',
		omit: '不要的章节写 { id: problems, omit: true }。顺序为 fixed 时，各节按这里的先后。',
		numbering: 'gbt9704 一、（一）1.（1） · taiwan 壹、一、（一）1、 · plain 一、1、（1） · markdown # · any 不检查',
		length: '全文字数。',
		thematic: '以工作内容为题的标题都算这一节。',
		found: (headed, said, documents) =>
			`${documents} 篇中 ${headed} 篇有标题${said ? `，${said} 篇写了而没有标题` : ''}。`,
		sectionKeys: [
			'aliases+: [别的标题]',
			'length: { min: 100, max: 2000 }',
			'hint: 这里写什么。',
			'template: 20xx年，完成__项。',
		],
		ownSection: ['- id: own-section', '  title: 自己的一节', '  required: true', '  after: overview'],
		more: ['severities: { thin-section: warning }', 'placeholders: { extra: [待核实], allow: [XX] }'],
	},
	'zh-Hant': {
		name: '本單位總結',
		derivedFrom: (count, titles) => [
			`由 ${count} 篇舊總結歸納而成${titles.length ? `：${shown(titles).join('、')}` : ''}。`,
			'下面是它們的共同之處，請通讀一遍，按本單位的要求修改。',
		],
		startedFrom: (name, id) => [
			`本單位的文書類型，以「${name}」（${id}）為基礎。`,
			'這裡沒寫的都沿用它；刪去哪一行，哪一行就恢復沿用。',
		],
		howToEdit: [
			'required：true 必須有，false 可有可無，{ oneOf: 名稱 } 名稱相同的幾節至少有一節。',
			'title、name、hint、template 寫一段文字，或分語言寫：{ hant: …, hans: …, en: … }。',
		],
		match: '標題裡有這些詞的文章按這個類型檢查。* 代表任意文字，(甲|乙) 代表其中之一。',
		noMatch: 'match: [標題裡的詞]   （這幾篇標題沒有特有的詞，可在 config.yaml 裡指定檔案）',
		matchMore: 'match+ 在原有的之外增加，match 則取代原有的。',
		prefixes: '鍵入這幾個字母即可補全',
		fixedOrder: 'fixed：各節按此順序；any：不限順序。',
		anyOrder: 'any：不限順序（這幾篇順序不一）；fixed：按下面的順序。',
		freeOrder: 'any：不限順序；fixed：按下面的順序。',
		omit: '不要的章節寫 { id: problems, omit: true }。順序為 fixed 時，各節按這裡的先後。',
		numbering: 'gbt9704 一、（一）1.（1） · taiwan 壹、一、（一）1、 · plain 一、1、（1） · markdown # · any 不檢查',
		length: '全文字數。',
		thematic: '以工作內容為題的標題都算這一節。',
		found: (headed, said, documents) =>
			`${documents} 篇中 ${headed} 篇有標題${said ? `，${said} 篇寫了而沒有標題` : ''}。`,
		sectionKeys: [
			'aliases+: [別的標題]',
			'length: { min: 100, max: 2000 }',
			'hint: 這裡寫什麼。',
			'template: 20xx年，完成__項。',
		],
		ownSection: ['- id: own-section', '  title: 自己的一節', '  required: true', '  after: overview'],
		more: ['severities: { thin-section: warning }', 'placeholders: { extra: [待核實], allow: [XX] }'],
	},
};

const mostTitles = 5;

/** Some of the titles, each once, on one line. */
function shown(titles: readonly string[]): readonly string[] {
	return [...new Set(titles.map((title) => title.replace(/\s+/gu, ' ').slice(0, 40)))].slice(0, mostTitles);
}
