import type { Span } from '../text';
import { parseDecimal } from './decimal';
import { perLine } from './found';
import { gate } from './words';

/** A figure that a text can only state in one way: 全镇共有行政村18个. */
export interface PlacedFigure extends Span {
	/** What it is a figure of, with its measure word. */
	readonly key: string;
	/** In millionths. */
	readonly value: bigint;
	/** As written. */
	readonly text: string;
}

const units = '县縣市区區镇鎮乡鄉村道校院局厂廠司所馆館';

/** The figures of a line that state how many of something the unit has; those of another year are left out. */
export const restatedFigures = perLine(gate(0, `${units}|现現共下辖轄`), (text): readonly PlacedFigure[] => {
	if (!/[共现現]有|下[辖轄]/u.test(text)) return none;
	const found: PlacedFigure[] = [];
	for (const { index, 0: match, 1: who = '', 2: what = '', 3: number = '', 4: unit = '' } of text.matchAll(pattern)) {
		const clause = text.slice(Math.max(0, index - 14), index).replace(/^.*[。；]/u, '');
		if (/去年|上年|当时|當時|\d{4}年|年初|年底|年末|截至|截止|原/u.test(clause)) continue;
		const value = parseDecimal(number);
		if (!value) continue;
		const written = number + unit;
		const from = index + match.length - written.length;
		found.push({ key: `${who}${what}${unit}`, value: value.micro, from, to: from + written.length, text: written });
	}
	return found;
});

const none: readonly never[] = [];

const pattern =
	/((?:全|我|本)(?:县|縣|市|区|區|镇|鎮|乡|鄉|村|街道|校|院|局|厂|廠|公司|所|馆|館|社区|社區))(?:现有|現有|现共有|現共有|共有|下辖|下轄|辖|轄)([\u4e00-\u9fff]{2,6}?)(\d{1,6})(个|個|名|人|户|戶|所|家|间|間|辆|輛)(?!次)/gu;
