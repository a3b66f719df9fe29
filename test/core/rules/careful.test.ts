import assert from 'node:assert/strict';
import type { Code } from '../../../src/core/index';
import { carefulRules } from '../../../src/core/rules/careful';
import { findingsOf } from './support';

interface Examples {
	/** Texts with «…» around every finding. */
	readonly marked: readonly string[];
	readonly silent: readonly string[];
}

const prose = '會員踴躍參與，氣氛熱烈。講習內容豐富，學員獲益良多。這些經驗對我們很有幫助。';
const simplifiedProse =
	'会员踊跃参与，气氛热烈。讲习内容丰富，学员获益良多。这些经验对我们很有帮助，为今后开阔了视野。';

const examples: Readonly<Record<string, Examples>> = {
	'template-residue': {
		marked: [
			'«某某站»\n«位置：首頁 > 範文 > 總結»\n總結',
			'«標籤：婦聯 年終»',
			'«Tag:总结,乡镇»',
			'«《年度总结》来自免费公文网»',
			'«下面是小编整理的总结，希望对大家有帮助。»',
			'年终总结«(通用3篇)»',
			'«相关推荐：»',
			'完成了任务。«……此处隐藏620个字……»其他',
			'«时间：2024-01-01  浏览：320»',
			'«第 2 页 共 9 页»',
			'良好的«`»成绩',
			'良好的«’»成绩',
			'鄉«(xiāng)»鎮(zhèn)',
			'«年年终终工工作作总总结结»',
			'«加微信 abcd1234 免费领取模板»',
			'«PAGE \\* MERGEFORMAT 3»',
			'«好的，以下是为您写的总结：»',
			'«作为一个AI语言模型，我无法核实数据。»',
			'一、工作«（黑体，三号）»',
		],
		silent: [
			'运行 `npm test` 即可，结果的`x`值不变。',
			'认认真真、踏踏实实地工作。',
			'查获一个以“棋牌平台注册送分”为名的诈骗团伙。',
			'数据来源于统计局。',
			'拼音教学用了 (xuexi) 的写法。',
			'小编剧团演出三场。',
			'标签纸采购20卷，价格合理。',
			'希望各单位认真落实。',
		],
	},
	'figures-disagree': {
		marked: [
			'共选出委员63名，其中女性23名，占«46.5%»。',
			'选出委员63名，其中女委员23名；村主任13人，占女委员的«65.2%»。',
			'应到60人，实到57人，到会率«98%»。',
			'由60元增加到70元，增长«18.7%»。',
			'由12项减少到8项，减少«5项»。',
			'满意率由86%提高到94%，提高«7个百分点»。',
			'举办讲座6场、参观3场，共计«10场»。',
			'共«13人»，其中男8人、女6人。',
			'满意占60%，基本满意占35%，不满意占«15%»。',
			'男学员31人、女学员27人次，共计«58人»。',
			'共受理一百二十件，其中办结一百一十四件，办结率«85%»。',
			'由1.2万册增加到1.5万册，增加«0.5万册»。',
			'全镇共有行政村18个。\n全镇共有行政村«21个»。',
			'全年培训村干部300人次。\n参加培训的«300名»村干部全部结业。',
			'受訓的240名學員都已上崗。全年培訓«240人次»。',
		],
		silent: [
			'共選出村委會成員63名，其中女性委員23名，女性進村委比例為36.5%。',
			'由原來的60元/月增加到70元/月，三位一體人員100%進村委，58%進支委。',
			'其中女性23名，占36.5%。',
			'约60人参加，其中女性23名，占40%。',
			'检验2316批，判退47批，误判率0.2%。',
			'共13人，其中党员8人、女性6人。',
			'由4.8万元下降到3.2万元，下降33%。',
			'每场30人，5场共计150人。',
			'上半年办了5场，比去年多2场，共计12场。',
			'去年全镇共有行政村18个。\n全镇共有行政村17个。',
			'共20__人，其中女性5人，占50%。',
			'党员占60%，女性占50%，青年占40%。',
			'全年培训300人次。发放材料300份，300名党员参加运动会。',
			'全年培训300人次。参加培训的120名村干部全部结业。',
			'全年培训约300人次。参加培训的300名村干部全部结业。',
			'去年培训300人次。参加培训的300名村干部全部结业。',
			'培训300名，参加培训的300名村干部全部结业。',
			'工作总结（一）\n培训300人次。\n工作总结（二）\n参加培训的300名村干部全部结业。',
			'篇1：工作总结\n全校共有教师80名。\n篇2：工作总结\n全校共有教师95名。',
		],
	},
	'impossible-date': {
		marked: [
			'«2月30日»召开会议。',
			'«13月5日»召开。',
			'于«2023年2月29日»完成。',
			'«四月三十一日»开幕。',
			'截至«2024-06-31»。',
		],
		silent: [
			'2024年2月29日开幕，2月29日闭幕。',
			'农历二月三十祭祖，為期15月。',
			'版本 2024.13.1 发布。',
			'5月27、28日两天。',
		],
	},
	'weekday-disagrees': {
		marked: ['«2024年3月1日（星期一）»召开。', '«民國113年3月1日（星期四）»召開。'],
		silent: [
			'2024年3月1日（星期五）召开。',
			'3月1日（星期一）召开。',
			'2024年3月1日周末。',
			'2024年3月4日，周会照常。',
		],
	},
	'year-disagrees': {
		marked: [
			'卫生院2024年工作总结\n\n现将«2023年»工作情况总结如下：\n开展义诊。',
			'卫生院2024年工作总结\n\n今年（«2020年»）开展义诊12次。',
			'卫生院2024年工作总结\n\n一、主要工作\n开展义诊。\n二、«2024年»工作计划\n继续义诊。',
			'卫生院20xx年工作总结\n\n现将«2019年»工作情况总结如下：\n开展义诊。',
		],
		silent: [
			'卫生院2024年工作总结\n\n2021年以来，义诊连续三年增加。2023年开展10次，2024年12次。',
			'卫生院2024年工作总结和2025年工作计划\n\n一、2025年工作计划\n继续义诊。',
			'卫生院2024年上半年工作总结\n\n一、主要工作\n开展义诊。\n二、2024年下半年工作计划\n继续义诊。',
			'衛生所民國113年工作總結\n\n現將2024年工作情況總結如下：\n開展義診。',
			'卫生院2024年工作总结\n\n去年（2023年）开展10次。',
		],
	},
	'term-backwards': {
		marked: [
			'2022年举办第十届农民画展，2023年举办«第九届»农民画展。',
			'上一届第五届理事会期满，新一届«第四届»理事会产生。',
		],
		silent: [
			'2022年第十届农民画展、2023年第九届运动会相继举办。',
			'第八届村委会换届，比第七届提高。',
			'参加了2023年第十一届展览和2021年第九届展览。',
		],
	},
	'foreign-unit': {
		marked: [
			'柳林镇2024年工作总结\n\n«青山镇»妇联紧紧围绕中心工作，开展活动。',
			'柳林镇2024年工作总结\n\n在«青山镇»党委、政府的正确领导下，开展活动。',
			'红星小学工作总结\n\n一年来开展活动。\n\n«育才小学»',
		],
		silent: [
			'柳林镇2024年工作总结\n\n柳林镇妇联紧紧围绕中心工作，与青山镇妇联联合开展活动。',
			'2024年工作总结\n\n青山镇妇联紧紧围绕中心工作，开展活动。',
			'柳林镇2024年工作总结\n\n到青山镇学习经验，在县委、县政府的正确领导下工作。',
		],
	},
	'unit-level-mixed': {
		marked: [
			'总结\n我乡制定了办法，全乡动员，我乡各村落实，«我镇»干部包村。',
			'總結\n××鄉婦聯圍繞«鎮委»中心工作，我鄉動員，全鄉落實，«全鎮»參與。',
		],
		silent: [
			'总结\n我镇动员，全镇落实，与白云乡结对，各乡镇参观。',
			'總結\n我街道動員，召開原xx鎮婦聯會議。',
			'总结\n我县各乡镇落实，全乡动员，全镇参与。',
		],
	},
	'mixed-script': {
		marked: [`${prose}專業«讲师»授課。${prose}`, `${simplifiedProse}家«長»踊跃报名。`],
		silent: [
			`${prose}閱讀《说文解字》一書。`,
			`${prose}着重温習，户口、羣眾、衞生、裏外、麪食、説明。`,
			`${simplifiedProse}瞭望塔、著作、乾隆、于是。`,
			'短文说话。',
		],
	},
	'variant-mixture': {
		marked: ['服務羣眾，聯繫羣眾，«群»眾滿意。', '部分设备老化，部«份»人员不足，部分经费短缺。'],
		silent: ['臺北與台階。', '身份证和成份表。', '羣眾滿意，社群活躍。', '家裏與裡面。'],
	},
	'conversion-accident': {
		marked: [
			`${prose}全縣«中國小»教師參訓，«製度»健全，«公裏»數增加。`,
			`${simplifiedProse}全县«中国小»贫困学生受助。`,
			`${prose}«之后»走訪，«關系»融洽。`,
		],
		silent: [
			`${prose}中國小說與中國小麥出口，中國小學生參賽。`,
			`${prose}製造業、複製、皇后、公里、一隻有病的貓、相關系統、體制造成、目標準確。`,
			`${prose}從頭髮到腳，理髮、頭髮、干涉、征戰、余先生。`,
		],
	},
	'unbalanced-pair': {
		marked: [
			'被«《»媒體採用3條。',
			'開展“兩隊一校«“»工作。',
			'«”»最美职工”评选。',
			'会议«（»含视频会8次。',
			'（见《通知）全文«》»。',
		],
		silent: [
			'（一）抓队伍\n1）检查；2）整改。',
			'他说：“要坚持。\n“还要创新。”',
			'don’t worry，“好的”。',
			'区间[0,1)内。',
			'会议（含“视频”会）8次。',
			'第一行（未完\n完了）第二行。',
		],
	},
	'halfwidth-punctuation': {
		marked: ['一，二，三，四，五，六，没有事故«,»受到表扬。', '（甲）（乙）（丙）（丁）共22页«(均已登记)»。'],
		silent: [
			'一,二,三,四,五,六，没有事故,受到表扬。',
			'一，二，三，四，五，六，比分3:2，12:30开会，共1,200人。',
			'(一)工作，一，二，三，四，五，六。',
		],
	},
	'doubled-punctuation': {
		marked: ['法规«、、»案例。', '不到位«。。»', '踏实«，。»家属放心。', '等等«。。。»还有'],
		silent: ['等……。', '真好！！', '“好。”。', '是吗？！'],
	},
	'missing-stop': {
		marked: [
			`${'全年开展活动。各村积极参与，效果良好，受到了广大群众的一致好评。\n\n'.repeat(4)}全年开展活动。各村积极参与，效果良好，受到了广大群众的«一致好评»`,
		],
		silent: ['全年开展活动。各村积极参与，效果良好，受到了广大群众的一致好评\n', '一、工作情况\n全年开展活动。'],
	},
	'document-number-brackets': {
		marked: ['国发«[2024]»5号', '宁办发«（2023）»18号'],
		silent: ['国发〔2024〕5号', '（2024）京01民初5号', '开发[2024]版'],
	},
	'mixed-width-digits': {
		marked: ['1场\n2场\n3场\n共«１５»名'],
		silent: ['共１５名', '１场\n２场\n3场'],
	},
	'broken-chain': {
		marked: [
			'一是甲；二是乙；«四是»丙。',
			'一是甲；二是乙；«二是»丙。',
			'一是甲；二是乙，三是丙，四是丁，五是戊，«六、»己。',
			'一要甲，二要乙，«三、»丙。',
		],
		silent: [
			'一是甲；二是乙；三是丙。一是丁；二是戊。',
			'原因之一是甲，二是乙。',
			'一是甲；二是乙。 三、下一步',
			'一是一，二是二。',
		],
	},
	'repeated-sentence': {
		marked: [
			'利用广播和横幅广泛宣传政策法规知识。\n«利用广播和横幅广泛宣传政策法规知识。»',
			'篇1\n一年来我们坚持以人为本、服务为先的原则开展工作。\n篇2\n«一年来我们坚持以人为本、服务为先的原则开展工作。»',
		],
		silent: ['特此报告。\n特此报告。', '利用广播和横幅广泛宣传政策法规知识。利用广播和横幅广泛宣传卫生健康知识。'],
	},
	'doubled-word': {
		marked: ['受到«的的»好评。', '«情況情況»複雜。', '«我们我们»的工作。'],
		silent: ['的的确确，是是非非，研究研究，工作工作量大。', '以及及时，参与与会。', '红色的的士。'],
	},
};

describe('the careful rules', () => {
	it('each has examples of what it reports and of what it leaves alone', () => {
		assert.deepEqual(Object.keys(examples).sort(), carefulRules.map(({ code }) => code).sort());
	});

	for (const [code, { marked, silent }] of Object.entries(examples)) {
		for (const text of marked) {
			it(`${code} reports ${text.slice(0, 60)}`, () => {
				const plain = text.replace(/[«»]/gu, '');
				const expected = text.split('\n').flatMap((line) => [...line.matchAll(/«[^»]*»/gu)].map(([mark]) => mark));
				const found = findingsOf(code as Code, plain, undefined).map((line) => /«.*»/u.exec(line)?.[0]);
				assert.deepEqual(found, expected);
			});
		}
		for (const text of silent) {
			it(`${code} is silent on ${text.slice(0, 60)}`, () =>
				assert.deepEqual(findingsOf(code as Code, text, undefined), []));
		}
	}
});

describe('the remembered unit', () => {
	const body = '\n\n青山鎮婦聯緊緊圍繞中心工作，開展活動。';
	const found = ['«青山鎮»'];
	const cases: readonly (readonly [
		name: string,
		values: Readonly<Record<string, readonly string[]>>,
		text: string,
		found: readonly string[],
	])[] = [
		['stands in for the title', { 鎮: ['雙江'] }, `工作總結${body}`, found],
		['with its suffix', { 镇: ['双江镇'] }, `工作總結${body}`, found],
		['as the organisation', { 單位: ['雙江鎮婦聯'] }, `工作總結${body}`, found],
		['where the title leaves it blank', { 鎮: ['雙江'] }, `××鎮工作總結${body}`, found],
		['in another script', { 镇: ['双江'] }, `工作總結${body.replace('青山', '雙江')}`, []],
		['not where there is none', {}, `工作總結${body}`, []],
		['not where the title has one', { 鎮: ['雙江'] }, `青山鎮工作總結${body}`, []],
		['not where the title has several', { 鎮: ['雙江'] }, `青山鎮、柳林鎮工作總結${body}`, []],
		['not where there are several', { 鎮: ['雙江', '柳林'] }, `工作總結${body}`, []],
		['not of another class', { 學校: ['紅星'] }, `工作總結${body}`, []],
		['not against the front matter', { 鎮: ['雙江'] }, `---\nvalues:\n  鎮: 青山\n---\n工作總結${body}`, []],
		['not of a blank', { 鎮: ['××'] }, `工作總結${body}`, []],
	];
	for (const [name, named, text, expected] of cases) {
		it(name, () => {
			const values = Object.entries(named).map(([key, all]) => ({ key, values: all }));
			for (const eol of ['\n', '\r\n']) {
				const lines = findingsOf('foreign-unit', text.replaceAll('\n', eol), undefined, { values });
				assert.deepEqual(
					lines.map((line) => /«.*»/u.exec(line)?.[0]),
					expected,
				);
			}
		});
	}
});
