/**
 * The nouns and measure words that stand beside blanks, by what they say about the blank before them.
 * Both writing systems are spelled out: this is looked up for every blank and must not wait for script folding.
 */

/** What a word says about the value before it. `unit` counts something, the others are the head of a name. */
export type WordClass = 'unit' | 'place' | 'org' | 'title';

interface Word {
	readonly text: string;
	readonly class: WordClass;
	/** Characters that turn it into another word when they follow (人 in 人员). */
	readonly unless: string;
}

const places = `
省/级級 自治区 自治區 自治州 市/场場民级級 地区 地區 县 縣 区/域别 區/域別 乡 鄉 镇 鎮 村 屯 寨 庄 莊 里 街道 街 路/线線径 大道 大街 巷 弄 胡同 社区 社區 小区 小區
花园 花園 家园 家園 新村 居委会 居委會 村委会 村委會 村组 村組 片区 片區 开发区 開發區 高新区 高新區 工业园 工業園 产业园 產業園 园区 園區
河 江 湖 山 水库 水庫 港 桥 橋 广场 廣場 公园 公園 景区 景區 校区 校區 市场 市場 林场 林場 陵园 陵園 瞭望塔 塔 渠/道 段/时時 工区 工區 火车站 機場 机场 林班 农场 農場 牧场 牧場 灌区 灌區 高速 国道 國道 楼 樓 组 組 州 湾 灣 岛 島 部落 鄰
`;

const orgs = `
公司 集团 集團 企业 企業 厂 廠 店 行/业業动動政为為人使 局/部面势勢限 厅 廳 委/员員托 办/理法公事学學好 辦/理法公事學好 部/分门們署 科/学學技研普目 科室 股/份 室 所/以有需 站/在 院 校 园 園 馆 館 社/会會区區 会/议議员員计計后 會/議員計後 队/伍 隊/伍 组织 組織 单位 單位 机构 機構
银行 銀行 支行 分行 医院 醫院 卫生院 衛生院 衞生院 学校 學校 大学 大學 学院 學院 中学 中學 小学 小學 国小 國小 国中 國中 高中 初中 职校 職校 幼儿园 幼兒園 幼稚园 幼稚園
派出所 司法所 法院 检察院 檢察院 税务局 稅務局 公安局 事务所 事務所 律师 律師 供电所 供電所 财政所 財政所 合作社 协会 協會 学会 學會 商会 商會 联合会 聯合會 妇联 婦聯 工会 工會 团委 團委 团支部 團支部 党支部 黨支部 支部 党委 黨委
基地 中心 工作室 实验室 實驗室 研究所 研究院 有限公司 分公司 子公司 分局 支队 支隊 大队 大隊 中队 中隊 项目部 項目部 车间 車間 班组 班組 工厂 工廠 门店 門店 酒店 超市 商场 商場 物业 物業
系/统統列 國民中學 國民小學 高級中學 宫 宮 寺 庙 廟 教堂 教会 教會 电器 電器 电子 電子 制药 製藥 物流 重工 实业 實業 建材 食品 纺织 紡織 机械 機械 旗舰店 旗艦店 中专 中專 培训学校 有限责任公司 出版社 律所 班/子级級长長 连/续續接 連/續接 营/业業销銷商造 營/業銷商造 团/结結队隊员員 團/結隊員 基金会 基金會 服务站 服務站 服务中心 服務中心 图书馆 圖書館 博物馆 博物館 文化馆 敬老院 养老院 養老院 福利院 书店 書店 餐厅 餐廳 报社 報社 电视台 電視台 矿 礦 电厂 電廠 水厂 水廠 变电站 變電站 药店 藥店 诊所 診所 科技 股份 委员会 委員會 委會 厂房 餐馆 部队 部隊 党组 黨組 社團 社团 课题组 課題組 项目组 項目組 俱乐部 俱樂部 联盟 聯盟 平台
`;

const titles = `
同志/们們 领班 領班 太太 姐/妹妹姐 哥/哥 会计/師师科学學报報年核 會計/師科學報年核 专员 專員 副理 店员 店員 收银员 出纳/ 厨师 廚師 主厨 教官 辅导员 輔導員 网格员 班主任 教员 警員 教授 副教授 老师 老師 先生 女士 小姐 主任 副主任 主席 副主席 书记 書記 副书记 副書記 经理 經理 总经理 總經理 总监 總監 总/结結体體数數量计計共之部 總/結體數量計共之部 董事长 董事長 董事 理事长 理事長 理事 会长 會長 秘书 秘書 秘书长 秘書長
院长 院長 校长 校長 园长 園長 所长 所長 局长 局長 处长 處長 科长 科長 厅长 廳長 部长 部長 市长 市長 县长 縣長 区长 區長 镇长 鎮長 乡长 鄉長 村长 村長 里長 站长 站長 队长 隊長 组长 組長 班长 班長 厂长 廠長 店长 店長 行长 行長 馆长 館長 台长 台長 社长 社長
医生 醫生 医师 醫師 护士 護士 护士长 護士長 护师 警官 民警 警员 警員 法官 检察官 檢察官 律师 律師 工程师 工程師 工/作程业業会會厂廠人商资資地艺藝具段种種期信农農贸貿 师傅 師傅 专家/库庫 專家/庫 博士 院士 研究员 研究員 同学 同學 学生 學生 学员 學員 队员 隊員 委员 委員 代表/队隊团團大性作处處 员工 員工 职工 職工 家属 家屬 家长 家長 干事 幹事 干部 幹部 助理 顾问 顧問 讲师 講師 教练 教練 记者 記者 领导 領導 烈士 党员 黨員 团员 團員 小朋友 爷爷 奶奶 阿姨 大姐 大哥 导师 導師 召集人 理事 議員 议员 里长 户主 等人 等同志 等同学 等同學 等老师 等老師
`;

/** Measure words; after `/` the characters that make it another word. */
const units = `
名/单單称稱义義誉譽字额額片牌人著胜勝优優言次列校师師家副 人/员員民大才口们們物生心力数數事士均工际際间間格类類文家权權群羣身道情防社为為性选選体體造行机機脉脈材流气氣力设設居困员
个/体體性人别別中头案 個/體性人別中案 户/主籍口型外 戶/主籍口型外 家/庭长長属屬里访訪风風乡鄉教园園电電校具人用中族务務 件/套数 次/要日序数數年品生 场/所地面合景馆館次 場/所地面合景館次 处/理于於置罚罰分长長室方境所级級事女 處/理於置罰分長室方境所級事女
项/目 項/目 条/例件款理约約 條/例件款理約 份/额額子量内內 期/间間望待刊末中限盼许許 批/准评評示复復发發次量斤改 对/比于於象策口方外接待照内內标標他她其我 對/比於象策口方外接待照內標他她其我 岁 歲 篇/章幅 本/次年着著职職人身地单單校院局部月期土县縣市镇鎮乡鄉村街科公书書部周週学學报報文届屆 台/账賬上阶階风風湾灣 臺/帳上階風灣北中南 辆 輛 套/路用 座/谈談位右 间/接断斷隔距 間/接斷隔距
公里 千米 平方公里 平方米 立方米 米/线線 厘米 毫米 亩 畝 公顷 公頃 吨/位 噸/位 公斤 千克 斤 克/服扣 升/级級降学學旗温溫 度/过過假日 千瓦 千瓦时 千瓦時 元/旦素宵件月 万元 萬元 亿元 億元 千元 美元 人民币 人次 户次 家次 车次 場次 场次 班次 批次 课时 課時 学时 學時 小时 小時 分钟 分鐘 天/气氣然下津地空 周/边邊围圍一二三四五六日末报報到期转轉年会會 週/邊圍一二三四五六日末報年會 年 月 日 倍 成/立果效绩績员員长長为為功熟本都就就果品交人 頭 头/脑腦部条 只/有能是要会會 隻 株 棵 匹 艘 架/构構设設子 枚 瓶 箱 盒 包/括含容装裝干乾 袋 桶 车/间間辆輛队隊站位型 車/間輛隊站位型 船 版/本权權面 页 頁 字/体體数數符样樣 章/节節程 节/日约約假目点點能水省俗 節/日約假目點能水省俗 课/堂程题題外件 課/堂程題外件 门/口店窗户戶前 門/口店窗戶前 位/于於置次 款/项項式 种/植子养養族田类類粮糧 種/植子養族田類糧 类/型别別似 類/型別似 支/持部撑付出行队隊书書援教配委 届/时時满 屆/時滿 轮/流值换 輪/流值換 篮 趟 回/顾顧归歸访訪报報收答复復到升落应應头頭忆憶 起/来來草到点點步义義初因源诉訴以 宗/旨教 例/如会會外行子 桩 樁 幅/度员 面/积積对對向貌 块/状 塊/狀 片/区區面 行/动動政为為业業程使 列/入为為车車席 层/次面级級 層/次面級 栋 棟 幢 户/外 口/号號头頭才 顶 頂 张/贴贴贴 張/貼 封/闭閉 杯 副/主书書县縣镇鎮局处處院校总總教 床/位 点/击 點/擊 分/别別为為析类類钟配工局公校院会會组組部支享布发發 万 萬 亿/万 億 余 餘 多 颗/粒 顆/粒 票/据據价價务務 枝 番 道/德理路具教歉观觀士 席/位 册 冊 卷/宗入 剂次 劑次 剂/量型 桌/面子椅 单/位元品据價价独獨纯純调身 單/位元品據價獨純調身 通/过過知报報信常 笔/试試者记記 筆/試者記 盏 盞 支/持部撑付出行队隊书書援教配委 托/管 案/例件情发發子卷 床/位 起/来來草到点點步义義初因源诉訴以 摞 遍/布及地 趟 卡 箱次 台套 套次 车皮 尾 羽 穴 眼 处次 处所 座/谈談位右 间次 周次 封/闭閉 字节 行次 人日 人月 人天 工日 工时 工時 標 单/位 单元 单品 个月 個月 个百分点 個百分點 百分点 百分點 学分 學分 平方 立方 英里 海里 公尺 坪 公分 丈 例次 台次 臺次 架次 件次 项次 項次 万人次 萬人次 万人 萬人 万户 萬戶 万吨 萬噸 万亩 萬畝 万份 万字 万 余人 余名 余户 余次 余件 餘人 餘名 餘戶 餘次 餘件 多人 多名 多户 多戶 多次 多件 多家 多场 多個 多个 余家 餘家 余个 餘個 余场 餘場 余份 餘份 多份 余元 多元/化 余万元 多万元 餘萬元 多萬元
`;

/** All words behind spaces, in the order in which equally long ones are tried. */
const lists: readonly (readonly [WordClass, string])[] = [
	['unit', spaced(units)],
	['title', spaced(titles)],
	['org', spaced(orgs)],
	['place', spaced(places)],
];

/** The bucket of words that begin with a code unit: 0 before they were looked for, {@link EMPTY} for most. */
const bucketOf = new Uint16Array(0x10000);
const buckets: (readonly Word[])[] = [[], []];
const EMPTY = 1;

/** The longest word of the given classes that begins at `at`, or undefined. */
export function wordAt(text: string, at: number, classes?: WordClass): Word | undefined {
	if (at >= text.length) return undefined;
	const number = bucketOf[text.charCodeAt(at)] || bucketFor(text.charCodeAt(at));
	if (number === EMPTY) return undefined;
	for (const word of buckets[number] ?? []) {
		if (classes !== undefined && word.class !== classes) continue;
		if (word.text.length > 1 && !text.startsWith(word.text, at)) continue;
		if (word.unless !== '') {
			const next = text.charAt(at + word.text.length);
			if (next !== '' && word.unless.includes(next)) continue;
		}
		return word;
	}
	return undefined;
}

/** Finds the words that begin with a code unit: to part all words at once takes longer than to read a text. */
function bucketFor(first: number): number {
	const words: Word[] = [];
	const start = ` ${String.fromCharCode(first)}`;
	for (const [wordClass, list] of lists) {
		for (let at = list.indexOf(start); at >= 0; at = list.indexOf(start, at + 1)) {
			const [text = '', unless = ''] = list.slice(at + 1, list.indexOf(' ', at + 1)).split('/');
			if (text !== '') words.push({ text, class: wordClass, unless });
		}
	}
	words.sort((a, b) => b.text.length - a.text.length);
	const number = words.length === 0 ? EMPTY : buckets.push(words) - 1;
	bucketOf[first] = number;
	return number;
}

function spaced(words: string): string {
	return words.replaceAll('\n', ' ');
}
