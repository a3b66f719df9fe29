/** Why a text cannot be read as it stands. */
export type Unreadable = 'misdecoded' | 'binary';

/** Characters looked at: enough to tell, and the same for a line of 10 MB. */
export const sampleLength = 20_000;

/**
 * Tells whether a text (or its beginning, see {@link sampleLength}) was decoded with the wrong encoding, or is no text.
 *
 * - `锟斤拷`, U+FFFD: bytes of another encoding read as UTF-8.
 * - `ÎÒÃÇ`: GBK or Big5 read as a Western encoding.
 * - `涓€銆`: UTF-8 read as GBK; `腔`, `馱釬`: GBK read as Big5 and the other way round. In any real Chinese text the commonest
 *   characters are a good part of the whole; in these they are hardly there.
 */
export function unreadable(text: string): Unreadable | undefined {
	const sample = text.slice(0, sampleLength);
	let lost = 0;
	let nul = 0;
	let western = 0;
	let han = 0;
	let common = 0;
	let telltale = 0;
	for (let i = 0; i < sample.length; i++) {
		const code = sample.charCodeAt(i);
		if (code < 0x80) {
			if (code === 0) nul++;
		} else if (code === 0xfffd) lost++;
		else if (code < 0x100) western++;
		else if (isHan(code)) {
			han++;
			if (commonCharacters.has(code)) common++;
			else if (telltales.has(code)) telltale++;
		} else if (code >= 0xe000 && code < 0xf900) telltale++;
	}
	if (nul > 2 || nul * 200 > sample.length) return 'binary';
	if (lost >= 3 && lost * 100 > han + western + lost) return 'misdecoded';
	if (western >= 20 && han * 20 < western && isUnlikeWestern(sample, western)) return 'misdecoded';
	if (han >= 24 && telltale * 12 > han && common * 8 < han) return 'misdecoded';
	if (han >= 80 && common * 50 < han && isVaried(sample)) return 'misdecoded';
	return undefined;
}

/** Chinese bytes read as a Western encoding stand two by two, and many are signs; in French they are letters in words. */
function isUnlikeWestern(sample: string, western: number): boolean {
	let paired = 0;
	for (const run of sample.matchAll(/[\u0080-\u00ff]{2,200}/gu)) paired += run[0].length;
	const signs = sample.match(/[\u0080-\u00bf]/gu)?.length ?? 0;
	return paired * 10 > western * 8 || signs * 10 > western * 3;
}

/** Many different characters: one short sentence over and over may well have none of the commonest. */
function isVaried(sample: string): boolean {
	const seen = new Set<number>();
	for (let i = 0; i < sample.length && seen.size < 60; i++)
		if (isHan(sample.charCodeAt(i))) seen.add(sample.charCodeAt(i));
	return seen.size >= 60;
}

function isHan(code: number): boolean {
	return code >= 0x4e00 && code <= 0x9fff;
}

const codesOf = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (c) => c.charCodeAt(0)));

/** The commonest characters of both scripts, in prose and in work reports. */
const commonCharacters = codesOf(
	'的一是在不了有和人這这中大為为上個个國国我以要他時时來来用們们生到作地於于出就分對对成會会主發发年動动同工也能下過过子說说產产種种面方後后多定行學学法所民得經经十三之進进等部度家電电力裡里如水化高自二理起小現现實实加量都兩两體体制機机當当使點点從从業业本去把性好應应開开它合還还因由其些前外天政四日社義义事平全表間间與与關关各重新線线內内數数心反你明看原又利比或但第向道此變变條条只沒没結结問问意建月公無无情者最立代想已通並并提題题黨党展五果員员革位入常文總总次活設设及管特件求老頭头基資资邊边流路級级少圖图統统接知較较組组見见計计別别她手期根論论運运農农指幾几區区強强決决西做必先回任取據据處处隊队給给色門门即保治北規规熱热領领海口東东導导器志世金增',
);

/** What UTF-8 bytes of common characters and punctuation become when read as GBK. */
const telltales = codesOf('锛銆鐨涓鍦鏄浜鍜鈥鏈綔鎴戜骞鍘鎬粨闂锟拷鐪鍙璁鍏浠鎻鍚鎵鏃缁鍔姟瀹');
