import { memoOf } from '../memo';
import type { Section } from '../outline';
import type { Scan, ScannedLine } from '../scan/scan';

/** What a clause sounds like; the four roles of a summary are told with different words. */
export type Sound =
	/** Something is wrong, missing or late. */
	| 'lacks'
	/** Something is still to be done. */
	| 'intends'
	/** Something was done. */
	| 'reports'
	/** Something is described as it stands: how many there are, since when, who is responsible. */
	| 'describes';

/** How some clauses sound. Nothing is counted before somebody asks: most sections are told apart by one sound of one paragraph. */
export interface Tone {
	readonly clauses: number;
	/** How many clauses sound so; one may sound like several things. */
	readonly count: (sound: Sound) => number;
}

/** The tone of the first paragraph of a section. */
export function firstTone({ lines }: Scan, section: Section): Tone {
	for (let n = section.bodyStart.line; n <= section.end.line; n++) {
		const tone = toneOn(lines[n], n, section);
		if (tone.clauses > 0) return tone;
	}
	return silent;
}

/** The tone of a section's title. */
export function titleTone({ title }: Section): Tone {
	return toneOfText(title);
}

/** The tone of a section's title and body, subsections included; of long ones the beginning. */
export function wholeTone({ lines }: Scan, section: Section): Tone {
	const { title, bodyStart, end } = section;
	const tones: Tone[] = [toneOfText(title)];
	let length = 0;
	for (let n = bodyStart.line; n <= end.line && length < longestBody; n++) {
		const tone = toneOn(lines[n], n, section);
		if (tone.clauses === 0) continue;
		length += toColumn(lines[n], n, section) - fromColumn(n, section);
		tones.push(tone);
	}
	return {
		clauses: tones.reduce((sum, { clauses }) => sum + clauses, 0),
		count: (sound) => tones.reduce((sum, tone) => sum + tone.count(sound), 0),
	};
}

const longestBody = 1500;
const longestLine = 800;
const known = memoOf<ScannedLine, Tone>();
const silent: Tone = { clauses: 0, count: () => 0 };

/** The tone of what a section has of a line. */
function toneOn(line: ScannedLine | undefined, n: number, section: Section): Tone {
	const to = toColumn(line, n, section);
	if (!line || to === 0) return silent;
	const from = fromColumn(n, section);
	if (from > 0 || to < line.text.length) return toneOfText(line.text.slice(from, to));
	let tone = known.get(line);
	if (!tone) {
		tone = toneOfText(line.text);
		known.set(line, tone);
	}
	return tone;
}

function fromColumn(n: number, { bodyStart }: Section): number {
	return n === bodyStart.line ? bodyStart.column : 0;
}

function toColumn(line: ScannedLine | undefined, n: number, { end }: Section): number {
	const length = line?.text.length ?? 0;
	return n === end.line ? Math.min(end.column, length) : length;
}

function toneOfText(text: string): Tone {
	const clauses = text
		.slice(0, longestLine)
		.split(/[，。；！？,;!?]|\. /u)
		.filter((clause) => clause.trim().length > 1);
	if (clauses.length === 0) return silent;
	const counts = new Map<Sound, number>();
	return {
		clauses: clauses.length,
		count(sound) {
			let count = counts.get(sound);
			if (count === undefined) {
				const words = sounds[sound];
				count = clauses.reduce((sum, clause) => (words.test(clause) ? sum + 1 : sum), 0);
				counts.set(sound, count);
			}
			return count;
		},
	};
}

const sounds: Readonly<Record<Sound, RegExp>> = {
	lacks:
		/不足|不够|不夠|不到位|不到(?!\d*[天月年])|不稳|不穩|不及|不高|不熟|不强|不強|不牢|不上|不起|不平衡|不得不|不一致|不见|不見|不敢|不会|不會|不精|不细|不細|不深|不多|[没沒][有人能法想]|无法|無法|未能|尚未|仍未|久未|未补|未補|缺|差距|差了|还差|還差|差得|偏[慢少低高弱窄]|滞后|滯後|落后|落後|[太较較很]慢|得慢|难(?!忘|得|题得到)|難(?!忘|得)|漏|错[行了过误发]|錯[行了過誤發]|误|誤|失误|投诉|投訴|教训|教訓|遗憾|遺憾|屡禁|屢禁|流失|流动率|離職|离职|停诊|停診|翻车|只有|仅有|僅有|只能|拖[了着延]|拖到|欠[缺息账帳]|逾期|超[期出]|减产|減產|反弹|反彈|[雇招]不到|假冒|上火|关门|關門|作废|作廢|脱节|脫節|流于形式|流於形式|应付|應付|薄弱|单一|單一|老化|吃力|捉襟见肘|捉襟見肘|断货|斷貨|返工|重复劳动|压力大|壓力大|问题|問題|(?:^|[^a-z])(?:not|no|nobody|without|late|missed|broke|broken|outages?|down|lost|behind|mistakes?|still|slow|slipped|failed|fails?|weak|short of|unable|lack(?:ed)?|too (?:few|many|little|late|slow)|never|only)(?![a-z])/iu,
	intends:
		/[将將](?!军|軍|近)|[拟擬](?!制|定)|(?:^|[也还還都我们們])要(?!求|点|點|素|闻|聞)|要[把再先打在]|争取|爭取|力争|力爭|计划|計劃|計畫|打算|准备|準備|预计|預計|目标|目標|[以之]前(?!年)|底前|月前|明年|来年|來年|下半年|下学期|下學期|下季|今后|今後|至少|不少于|不少於|推行|试办|試辦|试行|試行|进一步|進一步|继续|繼續|加强|加強|扩[大到]|擴[大到]|一[户人事]一策|守好|补上|補上|提前半年|逐[步年]|(?:^|[^a-z])(?:will|plan|next|by (?:january|february|march|april|may|june|july|august|september|october|november|december|the end)|before)(?![a-z])|^\s{0,4}(?:[-*•]|\d{1,2}[.、)])?\s{0,3}(?:rebuild|win|bring|hire|recruit|open|ramp|write|demo|kill|add|finish|ship|launch|improve|reduce|set up|move|start|run|train|publish|create|introduce|migrate|upgrade|roll out|fix|build)(?![a-z])/iu,
	reports:
		/了(?!解)|完成|共计|共計|增长|增長|同比|达到|達到|年初|已(?:经|經)?|累计|累計|获[得评]|獲[得評]|荣获|榮獲|提[高升][到至了]|[由从從].{1,10}[增降升提缩縮压壓]|举办|舉辦|开展|開展|(?:^|[^a-z])(?:merged|shipped|raised|reached|grew|closed|paid|moved|ran|held|trained)(?![a-z])/iu,
	describes:
		/现有|現有|[设設]有?[^，。]{0,12}[组組科室部处處]|位于|位於|成立|编制|編制|下辖|下轄|管辖|管轄|共有|组成|組成|建于|建於|承担|承擔|负责|負責|面积|面積|辖区|轄區|立项|立項|中标|中標|服务对象|服務對象|[\d一二三四五六七八九十○×xX_]+\s?[名人户戶个個台臺间間][、，。；]|(?:^|[^a-z])(?:consists? of|responsible for|founded|covers?|team of)(?![a-z])/iu,
};
