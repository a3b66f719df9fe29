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
	'编編签籤簽荐薦藏隐隱浏瀏载載网網文库庫>＞»›置页頁篇击擊您你宋楷黑行居粗另\\MTtSCO错錯彩杯票贷貸注喜全情况况权權气氣量';

/** Characters that have another usual form in the same writing system. */
export const variantSigns =
	'裡裏台臺羣群峯峰衛衞線綫為爲説說溫温户戶閱閲麵麪產産啟啓牀床污汚祕秘份分腳脚強强畫劃裝装廠厰證証跡蹟蹤踪麼麽稅税帐账';

/** Characters without which there is no date, weekday or term. */
export const timeSigns = '年月日周週星期届屆';
