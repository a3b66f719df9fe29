/** Quotation marks and brackets that come in pairs. */
export const pairMarks = '“”‘’《》〈〉（）()【】〔〕「」『』';

/** Half-width marks that have a full-width form in Chinese text. */
export const halfMarks = ',;:?!()';

/** Marks that end a clause or a sentence. */
export const stops = '，。、；：？！';

/** Letters that occur in pinyin only. */
export const accentedLetters = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɡ';

/** One character at least of every word that betrays a template site, a program or a chatbot. */
export const residueSigns =
	'编編签籤簽荐薦隐隱浏瀏览覽载載网網源自于於>＞»›页頁篇击擊您你宋楷黑号號\\MTtSCOgGP错錯杯票贷貸望果需空居粗另宋然的章页文智气氣微薇QA';

/** Characters that have another usual form in the same writing system, save those that Simplified texts use all the time. */
export const variantSigns = '裡裏臺羣峯衛衞線綫爲為說説溫戶閱閲麵麪產産啟啓牀汚祕腳強廠厰證証跡蹟蹤麼麽稅份帐';

/** Characters without which there is no date, weekday or term. */
export const timeSigns = '年月日周週星期届屆';
