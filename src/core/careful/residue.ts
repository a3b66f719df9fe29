import type { Span } from '../text';
import { perLine } from './found';
import { trait } from './look';
import { gate } from './words';
import type { Certainty } from './certainty';
import { isAdvertising } from './residue-advertising';

/** What was left behind, by where it comes from. */
export type ResidueKind =
	| 'breadcrumb'
	| 'site'
	| 'label'
	| 'source'
	| 'editor'
	| 'collection'
	| 'related'
	| 'hidden'
	| 'counter'
	| 'stray-mark'
	| 'gloss'
	| 'doubled-glyphs'
	| 'advertising'
	| 'word-field'
	| 'chatbot'
	| 'layout';

/** A piece of residue on a line. */
export interface Residue extends Span {
	readonly kind: ResidueKind;
	readonly certainty: Certainty;
	/** What stands there once it is cleaned; `undefined` where only a person can say; `line` where the whole line goes. */
	readonly becomes: string | { readonly whole: 'line' } | undefined;
}

/** Two characters of all residue, or of what stands beside it. */
const words =
	'小|编編 签籤簽|:：_ Tt|a T|A 关關|推文阅閱 荐薦|阅閱 猜|你您 门門|文推 全文 看更 篇|:：）)_ 来來|源自于於 出|处處 转轉|载載 权權|归歸 有侵 ' +
	'0_|页頁 量数數次|:：_ 览覽閱阅读讀击擊气氣载載|:：_量数數次 置|:：_ 体體|:：_ 宋黑楷|体體 标標|宋 仿宋 处處間已|隐隱省 RG OC YP AG 误誤|！!_ ' +
	"居中 加粗 右对 另起 首行 空|一两兩二 AI 工智 洲界|杯 棋牌 博彩 真人 娱乐 娛樂 代|开開 卡套 无無|抵 加|微薇QqLl 的了和在是|`´'’ " +
	'_|好当當没沒希如您你SCO';

/** The residue on a line. */
export const residue = perLine(gate(trait.arrow | trait.accent | trait.doubles, words), residueOf);

function residueOf(text: string): readonly Residue[] {
	const short = text.length < longest;
	if (!betrays.test(text) && !(short && (begins.test(text) || doubles.test(text)))) return none;
	if (short) {
		const whole = wholeLine(text);
		if (whole) return [whole];
	}
	const found: Residue[] = [];
	for (const { kind, certainty, pattern } of spans) {
		for (const { index, 0: match } of text.matchAll(pattern))
			found.push({ kind, certainty, from: index, to: index + match.length, becomes: '' });
	}
	found.push(...sentences(text));
	return found.sort((a, b) => a.from - b.from).filter((one, n, all) => n === 0 || one.from >= (all[n - 1]?.to ?? 0));
}

const none: readonly never[] = [];

/** One of these stands in all residue. */
const betrays =
	/小[编編]|[签籤簽][:：\s]|[Tt]ags?\s?[:：]|TAG|[位页頁].{0,30}[>＞»›]|相[关關][推文阅閱]|[荐薦][阅閱]|猜[你您]|[热熱][门門][文推]|展[开開]全文|全文|查看更多|一篇\s?[:：]|\s?篇[）)]?\s{0,20}$|[来來](?:源|自|[于於])|出[处處]|[转轉][载載]|版[权權][归歸]|如有侵|[共第]\s?\d{1,4}\s?[页頁]|[览覽閱阅击擊氣气载載数數量][:：]|[览覽閱阅击擊气氣载載][量数數次]|字[体體]\s?[:：]|[宋黑楷][体體]|小标宋|小標宋|仿宋|[此][处處間][已]?[隐隱省]|MERGEF|TOC|HYPER|PAGE|[错錯][误誤]\s?[！!]|[（(【].{0,2}(?:空.行|居中|加粗|右对|另起|首行)|作[为為].{0,3}(?:AI|人工智)|杯|平台|官[网網]|[发發]票|信用卡|抵押|加[微薇QqLl]|[的了和在是][`´'’]|[（(][a-zɡ]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;
const begins = /^\s{0,20}(?:好的|[当當]然|[没沒][问問]|希望|如[果有需]|[您你]|Sure|Cert|Of c)/u;
const doubles = /([\u4e00-\u9fff])\1([\u4e00-\u9fff])\2/u;

const longest = 400;

const lineKinds: readonly { kind: ResidueKind; certainty: Certainty; pattern: RegExp }[] = [
	{
		kind: 'breadcrumb',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:[您你]?(?:现在|現在|当前|當前|目前)?的?(?:所在)?位置\s?[:：]|首[页頁]\s{0,3}[>＞»›]).{0,40}(?:[>＞»›].{0,60})?$/u,
	},
	{
		kind: 'label',
		certainty: 'certain',
		pattern: /^\s{0,20}(?:文章)?(?:标签|標籤|標簽|Tags?|TAGS?)\s?[:：][^。]{1,60}$/u,
	},
	{
		kind: 'related',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:【.{2,40}】)?(?:相关推荐|相關推薦|相关文章|相關文章|相关阅读|相關閱讀|推荐阅读|推薦閱讀|猜[你您]喜[欢歡]|热门文章|熱門文章|热门推荐|展开全文|展開全文|阅读全文|閱讀全文|点击查看更多|點擊查看更多)(?:[:：].{0,80}|>{1,3}|】)?\s{0,20}$/u,
	},
	{ kind: 'related', certainty: 'certain', pattern: /^\s{0,20}(?:上一篇|下一篇)\s?[:：][^\]]{2,60}$/u },
	{
		kind: 'source',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:《.{2,40}》)?(?:(?:本|此|该)?文)?(?:来|來)(?:源)?(?:于|於|自)\s?[:：]?.{0,16}(?:公文|范文|範文|文库|文庫|作文|总结|總結|资料|資料|论文|論文|文秘|秘书|www\.|https?:).{0,60}$/u,
	},
	{
		kind: 'source',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:来源|來源|出处|出處)\s?[:：]\s{0,3}(?:www\.|https?:|.{0,10}(?:公文|范文|範文|文库|文庫|作文|文秘)[网網]?).{0,40}$/u,
	},
	{
		kind: 'source',
		certainty: 'certain',
		pattern: /^.{0,30}(?:转载请注明|轉載請註明|转载自|轉載自|版权归.{0,10}所有|如有侵权|如有侵權).{0,80}$/u,
	},
	{
		kind: 'counter',
		certainty: 'certain',
		pattern: /^\s{0,20}第\s?\d{1,4}\s?[页頁]\s?[,，/／]?\s?共\s?\d{1,4}\s?[页頁]\s{0,20}$/u,
	},
	{
		kind: 'counter',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:浏览|瀏覽|阅读|閱讀|点击|點擊|人气|人氣|下载|下載)(?:量|数|數|次数|次數)?\s?[:：]\s?\d{1,9}\s?次?\s{0,20}$/u,
	},
	{
		kind: 'chatbot',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:好的|当然可以|當然可以|当然|當然|没问题|沒問題)[，,！!。](?:.{0,20}(?:以下|下面)[是为為].{0,60}|(?:这|這)(?:是|里是|裡是)(?:一|为|為|您|你|根据|根據).{0,60}|我(?:来|來|将|將|会|會)?(?:为|為|帮|幫)[您你].{0,60})$/u,
	},
	{
		kind: 'chatbot',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:希望(?:这|這|以上|上述)(?:份|篇|些|个|個)?.{0,14}(?:对|對|能|可以).{0,6}[您你].{0,20}|如(?:果|需)?[您你]?.{0,30}(?:请|請|可以?)?随?[时時]?(?:告诉我|告訴我|与我联系我会|吩咐我).{0,20}|[您你]可以?根据(?:自己的|您的)?(?:实际|實際|具体|具體)?情况.{0,24}(?:修改|调整|調整|补充|補充|完善).{0,20})$/u,
	},
	{
		kind: 'chatbot',
		certainty: 'certain',
		pattern: /^\s{0,20}(?:Sure|Certainly|Of course)[,!].{0,40}(?:[Hh]ere(?:'s|’s| is)|[Bb]elow is).{0,80}$/u,
	},
	{
		kind: 'layout',
		certainty: 'certain',
		pattern:
			/^\s{0,20}(?:标题|標題|正文|字体|字體)?\s?[:：]?(?:用)?(?:方正)?(?:小标宋(?:简体|体)?|小標宋(?:簡體|體)?|黑[体體]|宋[体體]|仿宋[体體]?(?:_GB2312)?|楷[体體](?:_GB2312)?|標楷[体體])\s?[，,、]?\s?(?:[小]?[初一二三四五六][号號]|\d{1,2}\s?(?:[号號]|磅|pt))(?:字)?.{0,16}$/u,
	},
];

const infoLabels =
	/(?:时间|時間|日期|作者|来源|來源|编辑|編輯|发布(?:时间|人)?|發布(?:時間)?|更新(?:时间)?|浏览(?:量|次数)?|瀏覽(?:量|次數)?|阅读(?:量)?|閱讀(?:量)?|点击(?:数|量)?|點擊(?:數|量)?|人气|人氣|大小|页数|頁數|字[体體]|下载(?:次数|量)?|下載(?:次數)?)\s?[:：]/gu;
const counting = /浏览|瀏覽|阅读|閱讀|点击|點擊|人气|人氣|页数|頁數|下载|下載|字[体體]\s?[:：]/u;

function wholeLine(text: string): Residue | undefined {
	const at = { from: text.length - text.trimStart().length, to: text.trimEnd().length };
	for (const { kind, certainty, pattern } of lineKinds) {
		if (pattern.test(text)) return { ...at, kind, certainty, becomes: { whole: 'line' } };
	}
	if (text.length <= 120 && !text.includes('。') && counting.test(text) && (text.match(infoLabels)?.length ?? 0) > 1)
		return { ...at, kind: 'counter', certainty: 'certain', becomes: { whole: 'line' } };
	if (isAdvertising(text)) return { ...at, kind: 'advertising', certainty: 'likely', becomes: undefined };
	const doubled = undoubled(text);
	if (doubled !== undefined) return { ...at, kind: 'doubled-glyphs', certainty: 'certain', becomes: doubled };
	return undefined;
}

/** A line of doubled characters, written once: 一一、營營業業收收入入. `undefined` where it is none. */
function undoubled(text: string): string | undefined {
	const line = text.trim();
	if (line.length < 6 || line.length > 60) return undefined;
	const once = line.replace(/([\u4e00-\u9fff])\1/gu, '$1');
	const pairs = line.length - once.length;
	const han = once.replace(/[^\u4e00-\u9fff]/gu, '').length;
	return pairs >= 3 && pairs === han && new Set(once).size > 4 ? once : undefined;
}

const spans: readonly { kind: ResidueKind; certainty: Certainty; pattern: RegExp }[] = [
	{
		kind: 'hidden',
		certainty: 'certain',
		pattern:
			/(?:[….．]{1,12}|。{3,12})?(?:此处|此處|此間)(?:隐藏|隱藏|省略|已隐藏|已隱藏)\s?\d{1,7}\s?[个個]?字(?:[….．]{1,12}|。{3,12})?/gu,
	},
	{
		kind: 'gloss',
		certainty: 'certain',
		pattern: /(?<=[\u4e00-\u9fff])[（(][a-zɡ]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɡ]{0,3}[）)]/gu,
	},
	{
		kind: 'word-field',
		certainty: 'certain',
		pattern:
			/(?:(?<![A-Za-z])(?:NUM)?PAGE\s{1,3})?\\\*\s{0,3}MERGEFORMAT(?:\s{0,3}\d{1,4})?|(?<![A-Za-z])(?:TOC|HYPERLINK|PAGEREF)\s{1,3}\\[a-z]|(?:错误|錯誤)\s?[！!]\s?(?:未找到引用源|未定义书签|尚未定義書籤|找不到參照來源)[。.]?/gu,
	},
	{
		kind: 'layout',
		certainty: 'certain',
		pattern:
			/[（(【][^（）()【】。]{0,10}(?:小标宋|小標宋|黑[体體]|宋[体體]|仿宋|楷[体體]|楷[体體])(?:[体體]|_GB2312)?[^（）()【】。]{0,4}(?:[小]?[初一二三四五六][号號]|\d{1,2}\s?(?:[号號]|磅|pt)|加粗|居中)[^（）()【】。]{0,14}[）)】]/gu,
	},
	{
		kind: 'layout',
		certainty: 'likely',
		pattern: /[（(【](?:此处|此處)?(?:空[一两兩二]行|居中|加粗|右对齐|另起一[页頁]|首行缩进|首行縮排)[）)】]/gu,
	},
];

function* sentences(text: string): Generator<Residue> {
	const editor =
		/小[编編][^。！？!?]{0,24}(?:整理|收集|搜集|精心|带来|帶來|推荐|推薦|分享|给大家|給大家|为大家|為大家|为你|為你|为您|為您)/u.exec(
			text,
		);
	if (editor) yield boilerplate(text, editor.index, 'editor', 'certain');
	const ai =
		/作[为為](?:一[个個名款])?(?:AI|人工智[能慧])(?:语言|語言)?(?:模型|助手|助理)[，,].{0,4}(?:我|无法|無法|不能)/u.exec(
			text,
		);
	if (ai) yield boilerplate(text, ai.index, 'chatbot', 'certain');
	const count =
		/[（(]?(?:精选|精選|通用|集合|汇编|匯編|彙編|合集|汇总|匯總|彙總|锦集|錦集|范文|範文|优秀|優秀|实用|實用|必备|热门|推荐|推薦|大全)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?篇[）)]?\s{0,20}$/u.exec(
			text,
		);
	if (count && text.length <= 40 && count.index > 1 && !/[，。：:]/u.test(text))
		yield { kind: 'collection', certainty: 'likely', from: count.index, to: text.trimEnd().length, becomes: '' };
	yield* strayMarks(text);
}

/** From the sentence that gives it away to the end of the line where only good wishes follow; the whole line where it is an introduction. */
function boilerplate(text: string, at: number, kind: ResidueKind, certainty: Certainty): Residue {
	const before = Math.max(...[...'。！？!?'].map((stop) => text.lastIndexOf(stop, at))) + 1;
	const rest = text.slice(at);
	const stop = /[。！!]/u.exec(rest);
	const tail = stop ? rest.slice(stop.index + 1).trim() : '';
	const isWhole = tail.length < 30;
	const isIntroduction =
		text.length < longest &&
		/总结.{0,20}(?:难|怎么写)|總結.{0,20}(?:難|怎麼寫)|(?:时间|時間|光阴|光陰|岁月|歲月|转眼|轉眼|不知不[觉覺])/u.test(
			text.slice(0, at),
		);
	if (isWhole && (before === 0 || isIntroduction))
		return { kind, certainty, from: 0, to: text.length, becomes: { whole: 'line' } };
	const to = isWhole || !stop ? text.trimEnd().length : at + stop.index + 1;
	return { kind, certainty, from: before, to, becomes: '' };
}

/** ` ´ or ' that a page put after 的, where the line has only one of them. */
function* strayMarks(text: string): Generator<Residue> {
	for (const mark of "`´'’") {
		const at = text.indexOf(mark);
		if (at < 1 || text.indexOf(mark, at + 1) >= 0) continue;
		const before = text.charAt(at - 1);
		if (!(mark === '’' ? '的' : '的了和在是').includes(before) || !/[\u4e00-\u9fff]/u.test(text.charAt(at + 1)))
			continue;
		if (mark === '’' && text.includes('‘')) continue;
		yield { kind: 'stray-mark', certainty: 'certain', from: at, to: at + 1, becomes: '' };
	}
}
