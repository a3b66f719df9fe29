import { deepEqual, equal } from 'node:assert/strict';
import { scanText } from '../../../src/core/scan/scan';
import { mark, unmark } from '../../support/marked';

/** Marked text, then what each mark is: `kind slot`. */
type Case = readonly [marked: string, ...expected: readonly string[]];

function check(cases: readonly Case[]): void {
	for (const [marked, ...expected] of cases) {
		it(marked, () => {
			const { text } = unmark(marked);
			const lines = scanText(text).lines;
			const found = lines.flatMap(({ placeholders }) => placeholders);
			equal(lines.map((line) => mark(line.text, line.placeholders)).join('\n'), marked);
			if (expected.length > 0)
				deepEqual(
					found.map(({ kind, slot }) => `${kind} ${slot}`),
					expected,
				);
		});
	}
}

function clean(texts: readonly string[]): void {
	check(texts.map((text) => [text]));
}

describe('placeholders', () => {
	describe('crosses', () => {
		check([
			['«20xx»年«xx»鎮婦聯工作總結', 'cross year', 'cross place'],
			[
				'«20XX»年度，«XX»公司實現銷售額«XXXX»萬元，完成率«XX»%',
				'cross year',
				'cross org',
				'cross number',
				'cross percent',
			],
			['截至«××××»年底', 'cross year'],
			['«二〇××»年春', 'cross year'],
			['«202X»年', 'cross year'],
			['«２０ＸＸ»年上半年', 'cross year'],
			['完成«X»村至«X»村公路«X»公里', 'cross place', 'cross place', 'cross number'],
			['«x»月«x»日，«x»余名志愿者到場', 'cross month', 'cross day', 'cross number'],
			['重點抓了三個村：«××»、«××»、«××*»。', 'cross place', 'cross place', 'cross place'],
			['同比增長«X.X»%，總額«X,XXX,XXX»元', 'cross percent', 'cross number'],
			['於«20XX/XX/XX»結束', 'cross generic'],
			['第«××»期培訓班', 'cross number'],
			['«xx»警官到校講課', 'cross name'],
			['由局長«XXX»帶隊', 'cross name'],
			['合併至七（«×»）班', 'cross number'],
			['Downtime fell by «XX»%', 'cross percent'],
			['We trained «XX» volunteers', 'cross number'],
			['The cost is $«X,XXX»', 'cross number'],
		]);
	});
	describe('signs that are no crosses', () => {
		clean([
			'購置X光機一台',
			'3×4米，A×B雜交，7×24小時值守',
			'種植“豐香×紅顏”兩畝',
			'尺寸（0.6m×0.8m）',
			'XXL碼斷貨，XXXL碼補貨',
			'當x=1時，y軸與x軸相交',
			'見 https://example.com/xx/xxx.html',
			"status='XX' 的舊資料",
			'欄位 `user_xx` 與 `xx`',
			'子網 10.0.x.x 改為 /22',
			'性染色體為XX型，雄性為XY型',
			'macOS X 上的 Chrome',
			'錯誤碼 40X 與 50X',
			'取 $x_0=2$ 為初值',
			'把 Kafka 3.x 換成 4.x版本',
		]);
	});
	describe('underscores and spaces', () => {
		check([
			['高二（«_»）班', 'blank number'],
			['寄養家庭應於（«  »日）前回覆', 'blank day'],
			['限«  »月底前辦結', 'blank month'],
			['走訪«__»戶，辦好**學校**：食堂', 'blank number'],
			['調換了«_»名，降到了«__»歲，«__»%', 'blank number', 'blank number', 'blank percent'],
			['«__»月«__»日-«__»日', 'blank month', 'blank day', 'blank day'],
			['«20__»年，«__»醫院', 'blank year', 'blank org'],
			['«____»年«__»月', 'blank year', 'blank month'],
			['培訓＿«＿＿»名'.replace('＿«＿＿»', '«＿＿»'), 'blank number'],
			['地點：«________»', 'blank place'],
			['時間：«    »年«   »月«   »日', 'blank year', 'blank month', 'blank day'],
			['本次比賽共有«    »名選手參加，成績較好。', 'blank number'],
		]);
		clean(['`__init__.py` 與 foo__bar', '___', '主管簽字：____________', '卷名以「卷_期_頁」命名', '這是 _強調_ 的字']);
	});
	describe('circles', () => {
		check([
			['«○○»派出所於«○»月«○»日', 'circle org', 'circle month', 'circle day'],
			['中華民國 «OOO» 年 «O» 月 «O» 日', 'circle year', 'circle month', 'circle day'],
			['«OO»社區關懷據點', 'circle place'],
		]);
		clean(['二〇二四年', '二○○九年', '○ 完成盤點', 'OO設計與K歌OK', 'COO 與 CEO']);
	});
	describe('asterisks', () => {
		check([
			['«20**»年，«**»村與«**»鄉', 'asterisk year', 'asterisk place', 'asterisk place'],
			['西安的«*»教授', 'asterisk name'],
			['«20*»年«*»月', 'asterisk year', 'asterisk month'],
			['報告人：«***»', 'asterisk name'],
		]);
		clean([
			'**主要工作**：完成三項',
			'* 第一項',
			'5*5宮格',
			'SELECT * FROM t',
			'電話 138****1234',
			'**/*.ts',
			'***',
			'這是*強調*的字',
		]);
	});
	describe('某', () => {
		check([
			['«某某»局工作匯報', 'mou org'],
			['由局長«某某某»任組長', 'mou name'],
			['«某»年«某»月以來', 'mou year', 'mou month'],
			['院長«X某»獲獎', 'mou name'],
			['«某某»社維修課桌«某»套，投入«某»萬元。', 'mou org', 'mou number', 'mou number'],
		]);
		clean(['某些問題、某種程度、某個環節、某一天', '在某村走訪', '抽查某次會議、某項工作']);
	});
	describe('prompts in brackets', () => {
		check([
			['«【单位名称】»工作总结', 'bracket-prompt org'],
			['主席：«[姓名]»  記錄：«（待填）»', 'bracket-prompt name', 'bracket-prompt name'],
			['共«{{订单数}}»单', 'bracket-prompt number'],
			['推遲«<月数>»个月', 'bracket-prompt number'],
			['«{日期}»起停用，改走«{地点}»', 'bracket-prompt generic', 'bracket-prompt place'],
			['達標率為«【%】»', 'bracket-prompt percent'],
			['«（請說明延誤的原因）»', 'bracket-prompt generic'],
			['Prepared by: «[Your Name]»', 'bracket-prompt name'],
			['«<Insert next steps here>»', 'bracket-prompt generic'],
		]);
		clean([
			'【决议】通过',
			'【时间】2024年3月5日',
			'- [x] 完成 - [ ] 未完成',
			'見[說明](docs/a.md)與[^1]',
			'区间[0,1]内',
			'List<T> 與 <div>',
			'（略）（二）（元）',
			'改用「待定清單」看板',
			'經費照舊（請說明用途者另附）。',
			'\\frac{a}{b}',
		]);
	});
	describe('words', () => {
		check([
			['Vendor: «TBD»', 'word generic'],
			['負責人：«待補充»', 'word name'],
			['日期：«YYYY-MM-DD»', 'word generic'],
			['«请在此填写具体做法»。', 'word generic'],
		]);
		clean(['待定事項已清零', '日期格式 YYYYMMDD', 'TBD列表已更新']);
	});
	describe('dropped numbers', () => {
		check([
			['籌集資金« 萬元»，參保率« %»以上', 'missing-number number', 'missing-number percent'],
			['收繳« 元»，惠及« 戶»« 人»。', 'missing-number number', 'missing-number number', 'missing-number number'],
			['辦結率達«%»，於«月»18日通報', 'missing-number percent', 'missing-number month'],
			['會前已通知。« 月»9日開會', 'missing-number month'],
			[
				'登記選民«人»，實際參與«人»，參選率達«%»',
				'missing-number number',
				'missing-number number',
				'missing-number percent',
			],
		]);
		clean([
			'每人 3 個',
			'全村人都來了，委員人數不變',
			'投入上萬元',
			'占比(%)',
			'工 作 總 結',
			'登記在冊，專題講座，大家都好',
			'走訪3家次；評為員工之家；有个同事說',
		]);
	});
	describe('other signs', () => {
		check([['營收«□□»萬元', 'other number'], ['«△△»村«—»月«—»日'.replace('«—»月«—»日', '')]]);
		clean(['□優秀 □稱職', '★★★★☆', '……等等', '真的嗎？？？']);
	});
});

describe('lines that are no body text', () => {
	const placeholdersOf = (text: string) => scanText(text).lines.map(({ placeholders }) => placeholders.length);
	it('fenced code', () => deepEqual(placeholdersOf('xx鎮\n```\nxx鎮\n```\nxx鎮'), [1, 0, 0, 0, 1]));
	it('front matter', () => deepEqual(placeholdersOf('---\nunit: xx鎮\n---\nxx鎮'), [0, 0, 0, 1]));
	it('comments', () => deepEqual(placeholdersOf('xx鎮<!-- xx鎮 -->xx村\n<!--\nxx鎮\n-->xx村'), [2, 0, 0, 1]));
	it('a line of --- that opens no front matter', () =>
		deepEqual(placeholdersOf('---\n一、xx鎮的工作\nxx村'), [0, 0, 1]));
	it('a form to be filled by hand', () => deepEqual(placeholdersOf('報名表\n姓名：____\n單位：________'), [0, 0, 0]));
});
