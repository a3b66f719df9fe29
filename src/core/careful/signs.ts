/** Quotation marks and brackets that come in pairs. */
export const pairMarks = '“”‘’《》〈〉（）()【】〔〕「」『』';

/** Half-width marks that have a full-width form in Chinese text. */
export const halfMarks = ',;:?!()';

/** What closes a quotation or a bracket before such a mark. */
export const closers = '”’》」）';

/** Marks that end a clause or a sentence. */
export const stops = '，。、；：？！';

/** Marks that end a sentence or a part of it that could be one. */
export const sentenceEnds = '。！？；';

/** Letters that occur in pinyin only. */
export const accentedLetters = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɡ';

/** What stands between the steps of the path of a page. */
export const arrows = '>＞»›';
