/** Order of the readers in placeholder.ts; 0 is no trigger. */
const classes: readonly (readonly [number, string])[] = [
	[1, 'xX×✕╳✖Ｘｘ'],
	[2, '_＿﹍﹎﹏‗'],
	[3, '○〇◯⚪O'],
	[4, '*＊﹡∗'],
	[5, '某'],
	[6, '【[（({<「『［｛＜〔“《"'],
	[7, 'TtYMHDdm待请請此日项項@'],
	[8, ' \u3000\u00a0\t'],
	[
		9,
		'%％月万萬亿億余餘人名个個户戶件次家场場处處条條份期篇台所元批床栋棟辆輛亩畝吨噸公平株册冊盏盞只座宗起幅棵套课;；',
	],
	[10, '□■△▲◇◆?？…—－-.·～~#'],
];

const table = new Uint8Array(65536);
for (const [reader, characters] of [...classes].reverse()) {
	for (let k = 0; k < characters.length; k++) table[characters.charCodeAt(k)] = reader;
}

/** Whether a blank may begin at this code unit. */
export function isTrigger(code: number): boolean {
	return table[code] !== 0;
}

/** The 1-based number of the reader for this code unit, 0 where there is none. */
export function triggerOf(code: number): number {
	return table[code] ?? 0;
}
