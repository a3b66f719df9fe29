/**
 * The texts that are measured: summaries as people write them, made from a fixed seed, so that every machine measures the same.
 * One file in four is a model to be filled in, with three blanks per kilobyte; the others are finished, with a few left over.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Change it when the generator changes: what is on disk is then made again. */
const edition = '2';

/**
 * @param {number} seed
 * @returns {() => number} the same numbers in [0, 1) for the same seed (mulberry32)
 */
export function random(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const simplified = {
	titles: ['年终工作总结', '上半年工作总结', '年度述职报告', '年度工作总结和明年工作计划', '个人工作总结'],
	sections: [
		'基本情况',
		'主要工作及成效',
		'主要做法',
		'存在的问题',
		'下一步工作打算',
		'经验体会',
		'原因分析',
		'保障措施',
	],
	subsections: ['加强组织领导', '落实各项制度', '抓好队伍建设', '服务基层群众', '推进重点项目', '强化安全管理'],
	subjects: ['我办', '全体干部', '业务科室', '村组干部', '项目专班', '图书室', '维修班组', '各年级组'],
	times: ['年初以来', '第二季度', '汛期之前', '入冬以后', '每周一早上', '换届之后', '三月里'],
	verbs: ['走访', '整理', '修缮', '核对', '培训', '登记', '检查', '接待', '回访', '更换'],
	things: ['农户', '台账', '沟渠', '设备', '志愿者', '读者', '来信', '路灯', '账目', '学员', '消防器材', '档案'],
	units: ['户', '份', '处', '台', '名', '人次', '件', '盏', '笔'],
	tails: [
		'做到底数清楚、账实相符',
		'群众普遍表示满意',
		'比上年有所提高',
		'为后面的工作打下了基础',
		'把好事办在了前头',
		'没有发生一起差错',
		'但进度仍比计划慢了一些',
		'大家的干劲也更足了',
	],
	join: ['，', '，并且', '；同时', '，其中'],
	places: ['镇', '村', '街道', '县', '公司', '学校'],
	blanks: [
		'20xx年',
		'××镇',
		'xx县',
		'___',
		'（姓名）',
		'某某',
		'XX公司',
		'__%',
		'[填写数字]',
		'＊＊',
		'某局',
		'20××年',
	],
	year: '年',
};

const traditional = {
	titles: ['年終工作總結', '上半年工作總結', '年度述職報告', '年度工作總結和明年工作計畫', '個人工作總結'],
	sections: [
		'基本情況',
		'主要工作及成效',
		'主要做法',
		'存在的問題',
		'下一步工作打算',
		'經驗體會',
		'原因分析',
		'保障措施',
	],
	subsections: ['加強組織領導', '落實各項制度', '抓好隊伍建設', '服務基層民眾', '推進重點項目', '強化安全管理'],
	subjects: ['本室', '全體同仁', '業務單位', '里辦公處', '專案小組', '圖書室', '維修班', '各學年'],
	times: ['年初以來', '第二季', '汛期之前', '入冬以後', '每週一早上', '改選之後', '三月裡'],
	verbs: ['走訪', '整理', '修繕', '核對', '培訓', '登記', '檢查', '接待', '回訪', '更換'],
	things: ['農戶', '帳冊', '溝渠', '設備', '志工', '讀者', '來信', '路燈', '帳目', '學員', '消防器材', '檔案'],
	units: ['戶', '份', '處', '台', '名', '人次', '件', '盞', '筆'],
	tails: [
		'做到底數清楚、帳實相符',
		'民眾普遍表示滿意',
		'比上年有所提高',
		'為後面的工作打下了基礎',
		'把好事辦在了前頭',
		'沒有發生一起差錯',
		'但進度仍比計畫慢了一些',
		'大家的幹勁也更足了',
	],
	join: ['，', '，並且', '；同時', '，其中'],
	places: ['鎮', '村', '區', '縣', '公司', '學校'],
	blanks: [
		'20xx年',
		'××鎮',
		'xx縣',
		'___',
		'（姓名）',
		'某某',
		'XX公司',
		'__%',
		'[填寫數字]',
		'＊＊',
		'某局',
		'20××年',
	],
	year: '年',
};

const numerals = '一二三四五六七八九十';

/**
 * @param {number} seed
 * @param {number} bytes about as long in UTF-8
 * @param {number} blanksPerKilobyte
 * @returns {string} one summary
 */
export function summary(seed, bytes, blanksPerKilobyte) {
	const next = random(seed);
	const words = seed % 2 ? simplified : traditional;
	/** @template T @param {readonly T[]} from @returns {T} */
	const one = (from) => from[Math.floor(next() * from.length)];
	const number = (below) => 1 + Math.floor(next() * below);
	const chance = (blanksPerKilobyte * 90) / 1000;
	const clause = () => `${one(words.verbs)}${one(words.things)}${number(4000)}${one(words.units)}`;
	const sentence = () => {
		const blank = next() < chance ? `${one(words.blanks)}` : '';
		const start = next() < 0.5 ? `${one(words.times)}，` : '';
		return `${start}${one(words.subjects)}${blank}${clause()}${one(words.join)}${clause()}，${one(words.tails)}。`;
	};
	const lines = [
		`${one('東西南北和平安丰')}山${one(words.places)}${2010 + number(15)}${words.year}${one(words.titles)}`,
		'',
	];
	let size = 60;
	const paragraph = () => {
		let text = '　　';
		for (let n = 2 + number(5); n > 0; n--) text += sentence();
		return text;
	};
	const add = (line) => {
		lines.push(line);
		size += line.length * 2.62 + 1;
	};
	add(paragraph());
	for (let section = 0; size < bytes; section++) {
		if (section < words.sections.length) add(`${numerals[section]}、${words.sections[section]}`);
		for (let sub = 0; sub < words.subsections.length && size < (bytes * (section + 1)) / words.sections.length; sub++) {
			add(`（${numerals[sub]}）${words.subsections[sub]}`);
			for (let n = 1; n <= 3; n++) add(n < 3 || next() < 0.5 ? paragraph() : `${n}. ${sentence()}`);
		}
		if (section >= words.sections.length) add(paragraph());
	}
	return `${lines.join('\n')}\n`;
}

/**
 * @typedef {object} Corpus
 * @property {string} archive a folder of files, 100 MB together
 * @property {number} files
 * @property {string} large one file of 10 MB
 * @property {string} small one file of 27 KB
 * @property {string} document 1 MB with 3,000 blanks
 */

/**
 * Makes the corpus, or finds it where it was made before.
 *
 * @param {string} folder
 * @param {number} seed
 * @param {number} files in the archive; 4,000 are 100 MB
 * @returns {Corpus}
 */
export function corpusIn(folder, seed, files) {
	const name = createHash('sha256').update(`${edition} ${seed} ${files}`).digest('hex').slice(0, 10);
	const place = join(folder, `summary-writer-bench-${name}`);
	if (!existsSync(place)) {
		const temporary = `${place}.${process.pid}`;
		const archive = join(temporary, 'archive');
		for (let n = 0; n < files; n++) {
			const shelf = join(archive, String(Math.floor(n / 100)).padStart(2, '0'));
			if (n % 100 === 0) mkdirSync(shelf, { recursive: true });
			const size = 8_000 + (n % 35) * 1_000;
			writeFileSync(join(shelf, `${n}.txt`), summary(seed + n, size, n % 4 ? 0.1 : 3));
		}
		writeFileSync(join(temporary, 'large.txt'), summary(seed, 10_000_000, 0.85));
		writeFileSync(join(temporary, 'small.txt'), summary(seed + 1, 27_000, 1));
		writeFileSync(join(temporary, 'document.txt'), summary(seed + 2, 1_000_000, 3.3));
		renameSync(temporary, place);
	}
	return {
		archive: join(place, 'archive'),
		files,
		large: join(place, 'large.txt'),
		small: join(place, 'small.txt'),
		document: join(place, 'document.txt'),
	};
}

/**
 * @param {string} path
 * @returns {string}
 */
export function textOf(path) {
	return readFileSync(path, 'utf8');
}

/**
 * @param {string} folder
 * @param {number} seed
 * @param {number} files
 */
export function removeCorpus(folder, seed, files) {
	const { archive } = corpusIn(folder, seed, files);
	rmSync(join(archive, '..'), { recursive: true, force: true });
}
