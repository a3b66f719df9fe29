/** What a newcomer does, in the three languages: a summary from nothing, its blanks filled in. For the tests and the pictures. */

/**
 * @typedef {object} Story
 * @property {string} kind the kind of summary to begin
 * @property {string} unit
 * @property {string} author
 * @property {readonly string[]} answers to the blanks, in the order they are asked
 * @property {string} sample a half-written summary of the sample folder
 */

/** The year the story plays in. */
export const year = '2026';

/** @type {Readonly<Record<import('./open.mjs').Language, Story>>} */
export const stories = {
	en: {
		kind: 'Year-end work summary',
		unit: 'Greenfield Library',
		author: 'Ann Lind',
		answers: [
			'Loans went from 9,400 to 10,150',
			'8',
			'24 reading afternoons',
			'612',
			'Only 40 new books for children were bought',
			'the budget came in July',
			'The Thursday shift has two people',
			'the late readers',
			'New shelves for children',
			'95',
			'June 2027',
			'Find five volunteers',
		],
		sample: 'retrospective.md',
	},
	'zh-tw': {
		kind: '年終工作總結',
		unit: '青禾社區圖書室',
		author: '林以安',
		answers: [
			'開放時間',
			'每週開到九點兩晚',
			'夜間值班',
			'96',
			'8',
			'志工輪值61班',
			'親子共讀',
			'每月兩場',
			'共讀',
			'24',
			'612',
			'37',
			'新書',
			'少兒圖書只添了40冊',
			'經費七月才到',
			'志工',
			'每班兩人',
			'把書送到門口',
			'補購少兒圖書',
			'上架率',
			'95',
			'招募志工五名',
			'6',
			'流動書箱增加到20隻',
			'林以安',
		],
		sample: '圖書室年終工作總結.txt',
	},
	'zh-cn': {
		kind: '年终工作总结',
		unit: '枫桥物业维修班',
		author: '周立',
		answers: [
			'报修响应',
			'白天两组轮流接单',
			'报修',
			'1126',
			'8',
			'当天办结1043件',
			'设备检修',
			'每月一次',
			'电梯检修',
			'24',
			'14',
			'31',
			'夜间值守',
			'跑水时人手不够',
			'只排了一人',
			'备件',
			'随用随取',
			'少跑一趟',
			'夜间值守改为两人一班',
			'当天办结率',
			'95',
			'重新盘点备件',
			'7',
			'更换老化水管',
			'周立',
		],
		sample: '物业维修班上半年工作小结.summary',
	},
};
