import type { Span } from '../text';

/** A word that a program converted wrongly. */
export interface Accident extends Span {
	readonly right: string;
}

/** The accidents of conversion on a line of a text in Traditional characters, and those of terms in either. */
export function accidentsOf(text: string, script: 'hant' | 'hans'): readonly Accident[] {
	index ??= indexed();
	const found: Accident[] = [];
	for (let at = 0; at < text.length; at++) {
		const candidates = index.get(text.charCodeAt(at));
		if (!candidates) continue;
		for (const { wrong, right, notAfter, notBefore } of candidates) {
			if ((script === 'hans' && wrong !== '中国小') || !text.startsWith(wrong, at)) continue;
			const to = at + wrong.length;
			const before = text.charAt(at - 1);
			const after = text.charAt(to);
			if ((before !== '' && notAfter.includes(before)) || (after !== '' && notBefore.includes(after))) continue;
			if (wrong.endsWith('國小') || wrong.endsWith('国小')) if (!schools.test(text.slice(to, to + 3))) continue;
			found.push({ from: at, to, right });
			at = to - 1;
			break;
		}
	}
	return found;
}

/** The first two characters of each accident. */
export function accidentWords(): string {
	index ??= indexed();
	return [...index.values()]
		.flat()
		.map(({ wrong }) => wrong.slice(0, 2))
		.join(' ');
}

/** What follows 中小學, so that 中國小 cannot be the beginning of 中國小說 or 中國小麥. */
const schools =
	/^(?:[贫貧]困|教[师師育学學]|老[师師]|校[长長园園舍]|女生|男生|德育|安全教|[阶階]段|布局|在校|[师師]生|[和及与與、])/u;

interface Entry {
	readonly wrong: string;
	readonly right: string;
	readonly notAfter: string;
	readonly notBefore: string;
}

let index: Map<number, readonly Entry[]> | undefined;

/** wrong=right, with -X characters that must not stand before it and +X that must not follow it. */
const table = `
中國小=中小學 中国小=中小学
幹淨=乾淨 幹旱=乾旱 幹燥=乾燥 幹杯=乾杯 餅幹=餅乾 乾部=幹部 乾警=幹警 基乾=基幹 骨乾=骨幹 乾勁=幹勁 乾線=幹線 能乾=能幹 苦乾=苦幹
裏程=里程 公裏=公里-辦 鄰裏=鄰里 故裏=故里 鄉裏鄉親=鄉里鄉親
方麵=方面+包粉條 麵積=面積 全麵=全面+包粉條食 表麵=表面 書麵=書面 麵對=面對 麵臨=面臨 見麵=見面 麵向=面向 封麵=封面 局麵=局面 場麵=場面 層麵=層面
製度=制度 控製=控制+造作 體製=體制+造作 機製=機制+造作品成圖 限製=限制+作造 抵製=抵制 強製=強制 節製=節制 製約=制約 製止=制止 復制=複製 研制=研製-調 印制=印製 
批準=批准+備確時 核準=核准+備確時 準許=准許 準予=准予 不準予=不准予 准備=準備-批核 水准=水準 准確=準確-批核 精准=精準
關系=關係-相有無+統列數所 聯系=聯繫-關+統列 係統=系統-關聯干 係列=系列-關聯 體係=體系
復雜=複雜 重復=重複 反複=反覆 恢複=恢復 答複=答復 批複=批復 修複=修復 康複=康復 複興=復興 複工=復工 收複=收復 
髮展=發展 髮現=發現 髮揮=發揮 髮生=發生 出髮=出發 開髮=開發 啟髮=啟發 髮放=發放 髮動=發動 研髮=研發
沖突=衝突 沖擊=衝擊 沖刺=衝刺 衝洗=沖洗 
余額=餘額-其 業余=業餘-企農+下 其余=其餘 剩余=剩餘 結余=結餘 
征求=徵求 特征=特徵 征集=徵集 征收=徵收 象征=象徵 征兵=徵兵 應征=應徵
誌願=志願 同誌=同志 誌向=志向 意誌=意志 雜志=雜誌 標志=標誌-目 日志=日誌 
宿捨=宿舍 校捨=校舍 農捨=農舍
曆史=歷史 經曆=經歷 學曆=學歷 曆屆=歷屆 曆來=歷來 曆經=歷經 簡曆=簡歷 履曆=履歷 日歷=日曆-今昨明近往+經時史屆任年來 農歷=農曆+史
收獲=收穫+得利益准獎取 穫得=獲得 穫獎=獲獎 榮穫=榮獲 穫評=獲評 
彆人=別人 特彆=特別 區彆=區別 分彆=分別 級彆=級別 個彆=個別 類彆=類別
傢庭=家庭 傢長=家長 國傢=國家 大傢=大家 專傢=專家 傢屬=家屬
鬆樹=松樹 鬆柏=松柏 放松=放鬆 輕松=輕鬆 松懈=鬆懈
奮斗=奮鬥 斗爭=鬥爭 戰斗=戰鬥 
之后=之後 今后=今後 以后=以後 最后=最後 然后=然後 后來=後來+居 后續=後續 后勤=後勤 落后=落後 先后=先後 前后=前後 皇後=皇后 
屬于=屬於 位于=位於 善于=善於 勇于=勇於 敢于=敢於 便于=便於 忠于=忠於 低于=低於 高于=高於 鑑于=鑑於 等于=等於 基于=基於 處于=處於
籤訂=簽訂 籤約=簽約 籤署=簽署 籤名=簽名 
分鍾=分鐘 鍾頭=鐘頭 鐘愛=鍾愛
采取=採取 采購=採購 采用=採用 采訪=採訪 采集=採集 
迴報=回報 嚮前=向前 方嚮=方向 意嚮=意向 導嚮=導向 嚮着=向着
台風=颱風-舞講櫃平 颱灣=臺灣
緻富=致富 一緻=一致 緻力=致力 導緻=導致 緻辭=致辭
遊泳=游泳-網 遊泳=游泳
`;

function indexed(): Map<number, readonly Entry[]> {
	const map = new Map<number, Entry[]>();
	for (const entry of table.trim().split(/\s+/u)) {
		const [, wrong = '', right = '', notAfter = '', notBefore = ''] =
			/^([^=]+)=([^-+]+)(?:-([^+]*))?(?:\+(.*))?$/u.exec(entry) ?? [];
		if (wrong === '' || wrong === right) continue;
		const code = wrong.charCodeAt(0);
		map.set(code, [...(map.get(code) ?? []), { wrong, right, notAfter, notBefore }]);
	}
	return map;
}
