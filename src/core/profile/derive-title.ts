import { comparable } from '../checklist/title';
import { fold } from '../script';
import type { Sample } from './derive';

/** Shorter words would speak for texts that have nothing to do with these. */
const shortest = 4;

/** Words that every summary may have in its title; a profile of one's own needs one more. */
const usual =
	/年终|年末|年度|年底|半年|全年|本年|工作|个人|情况|总结|小结|报告|汇报|述职|计划|材料|范文|[0-9一二三四五六七八九十○〇年月季第篇上下的和及与]/gu;

/** The title that most of the summaries have, without blanks; '' where they have none. */
export function commonTitle(samples: readonly Sample[]): string {
	const counts = new Map<string, { readonly title: string; readonly count: number }>();
	for (const sample of samples) {
		const title = titleOf(sample).replace(dated, '');
		if (title === '') continue;
		const key = comparable(title).forms.at(-1) ?? title;
		const known = counts.get(key);
		counts.set(key, { title: known?.title ?? title, count: (known?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.title ?? '';
}

/**
 * The words that stand in every title and are not to be found in any summary's: a pattern for `match`, with the kind of text that
 * the titles end with (渡口管理站*工作總結). `undefined` where there are none.
 */
export function matchFor(samples: readonly Sample[]): string | undefined {
	const written = samples.map(titleOf);
	const titles = written.map(fold);
	if (!titles.length || titles.includes('')) return undefined;
	const common = titles.reduce(longestCommon).replace(/^年度?/u, '');
	if (common.length < shortest || common.replace(usual, '').length < 2) return undefined;
	const rests = titles.map((title) => title.slice(title.indexOf(common) + common.length));
	const kind = rests.reduce(longestCommon).replace(/^年度?/u, '');
	const [first = '', folded = ''] = [written[0], titles[0]];
	const asWritten = (piece: string, from: number): string => {
		const at = folded.indexOf(piece, from);
		return first.length === folded.length ? first.slice(at, at + piece.length) : piece;
	};
	const head = asWritten(common, 0);
	const tail = kind.length > 1 ? asWritten(kind, folded.indexOf(common) + common.length) : '';
	const pattern = tail ? `${head}*${tail}` : head;
	return /[()|^…]/u.test(pattern) ? undefined : pattern;
}

/** Stands for a blank in a title: no title has it. */
const gap = '\ue000';
const dated = /\ue000(?:年度?)?/gu;

function titleOf({ scan, document }: Sample): string {
	const { title, titleSpan } = document;
	const line = titleSpan && scan.lines[titleSpan.line];
	if (!titleSpan || !line) return title;
	let text = '';
	let from = titleSpan.from;
	for (const blank of line.placeholders) {
		if (blank.from < from || blank.to > titleSpan.to) continue;
		text += line.text.slice(from, blank.from) + gap;
		from = blank.to;
	}
	return (text + line.text.slice(from, titleSpan.to))
		.replace(/[0-9０-９]{4}(?=年)/gu, gap)
		.trim()
		.slice(0, longestTitle);
}

const longestTitle = 120;

/** The longest stretch that two texts share, blanks excluded. */
function longestCommon(a: string, b: string): string {
	let best = '';
	for (let from = 0; from < a.length; from++) {
		for (let to = from + best.length + 1; to <= a.length; to++) {
			const piece = a.slice(from, to);
			if (piece.includes(gap) || !b.includes(piece)) break;
			best = piece;
		}
	}
	return best;
}
