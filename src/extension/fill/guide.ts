import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index';
import type { BoxAction } from './box';
import type { FillDeps } from './deps';
import { type Look, looker, type Run, shownAt } from './run';
import { nextDocument, nextOpen, printOf, type Scope, type Stop } from './tour';
import { fillIn, rewrite } from './write';

/** What the guide needs done around it. */
export interface GuideNeeds {
	/** Ends a run. */
	readonly end: (now: Run) => void;
	/** Begins another one. */
	readonly goOn: (document: vscode.TextDocument, scope: Scope) => void;
	/** Shows in the text where the answer goes. */
	readonly highlight: (now: Run) => void;
	readonly fail: (error: unknown) => void;
}

/** Leads a run from one stop to the next. Only one of these runs at a time. */
export interface Guide extends Record<Extract<BoxAction, 'back' | 'skip' | 'takeBack'>, (now: Run) => Promise<void>> {
	begin(now: Run): Promise<void>;
	answer(now: Run, text: string): Promise<void>;
	/** Asks for each place first; goes on `inTurn` when the person has decided. */
	preview(now: Run, text: string, inTurn: (action: () => Promise<void>) => Promise<void>): Promise<void>;
	/** The text moves under the question: it is shown anew, or the next one where somebody else has filled it in. */
	follow(now: Run): Promise<void>;
}

/** An answer is tried again while others change the text under it: after so many milliseconds, and no more than so many times. */
const pause = 25;
const mostTries = 40;

type Pick = (look: Look) => Stop | undefined;

/** What is shown besides the stop. */
interface With {
	readonly notice?: string;
	readonly back?: string;
}

/** Keeps to what the person was shown: an answer goes where it was asked for, or nowhere. */
export function createGuide(deps: FillDeps, needs: GuideNeeds): Guide {
	const { states, values } = deps;
	const look = looker(deps);
	/** A text that is no summary any more is not asked about. */
	const looking = async (now: Run, action: (look: Look) => unknown): Promise<void> => {
		if (!now.stop) return;
		const seen = await look(now);
		if (seen) await action(seen);
		else needs.end(now);
	};

	const show = (now: Run, { blanks, stops, suggestionsFor }: Look, stop: Stop, { notice, back }: With = {}): void => {
		now.stop = stop;
		now.print = printOf(blanks, stop);
		const state = states.of(now.document);
		state.at = { range: { start: stop.start, end: stop.start } };
		states.touch(now.document);
		if (now.isOver) return;
		now.box.ask({ blanks, stop, stops, suggestions: suggestionsFor(stop), notice, back });
		needs.highlight(now);
	};

	const finish = (now: Run, { blanks }: Look): void => {
		const { document, scope } = now;
		const next = scope.chosen ? undefined : nextDocument(blanks, scope.document);
		states.of(document).at = undefined;
		now.stop = undefined;
		if (now.isOver) {
			states.touch(document);
			return;
		}
		needs.end(now);
		const left = blanks.questions.length;
		const text = left
			? vscode.l10n.t('Filled in to the end. Questions left in this file: {0}.', left)
			: vscode.l10n.t('All blanks are filled in.');
		const goOn = vscode.l10n.t('Go On with the Next Document');
		vscode.window.showInformationMessage(text, ...(next === undefined ? [] : [goOn])).then((picked) => {
			if (picked === goOn) needs.goOn(document, { document: next });
		}, needs.fail);
	};

	const go = (now: Run, pick: Pick): Promise<void> =>
		looking(now, (seen) => {
			const stop = pick(seen);
			if (stop) show(now, seen, stop);
			else finish(now, seen);
		});
	const next: Pick = ({ stops, at }) => nextOpen(stops, at, false);
	const skip: Pick = ({ stops, at }) => stops.find(({ start }) => start > at);
	const before: Pick = ({ stops, at }) => stops.findLast(({ start }) => start < at) ?? stops[0];

	/** What was given next was meant for another question. An answer to the one that is still asked is in the box again. */
	const lookAgain = (now: Run, seen: Look, back?: string): void => {
		now.round++;
		const { stops, at } = seen;
		const same = stops.find(({ kind, start }) => kind === now.stop?.kind && start === at);
		const other = same ?? stops.find(({ start }) => start === at) ?? nextOpen(stops, at);
		if (!same && !now.isOver) now.box.drop();
		const notice = vscode.l10n.t('The text has changed here: look again.');
		if (!other) finish(now, seen);
		else show(now, seen, other, { notice, ...(same && back !== undefined && { back }) });
	};

	/** Writes an answer. `false`: something else was to be said first, and was. */
	const write = async (now: Run, text: string, preview: boolean, tries = 1): Promise<boolean> => {
		const seen = await look(now);
		const current = seen && shownAt(now, seen);
		if (!seen) needs.end(now);
		else if (!current) lookAgain(now, seen, text);
		if (!seen || current?.kind !== 'open') return false;
		const { document } = now;
		const checked = checkAnswer(seen.blanks, current.question, text);
		if ('problem' in checked) {
			now.round++;
			if (!now.isOver) now.box.refuse(text, checked.problem);
			return false;
		}
		now.stop = current;
		const { version } = document;
		const answers = [{ question: current.question, values: checked.values }];
		if (await fillIn(states, document, seen.blanks, answers, { preview })) {
			values.remember(document, current.question, checked.values[0] ?? '').then(undefined, needs.fail);
			return true;
		}
		if (!preview && tries < mostTries && (await isChangedSince(document, version)))
			return write(now, text, preview, tries + 1);
		await looking(now, (again) => {
			const same = preview ? shownAt(now, again) : undefined;
			if (same) show(now, again, same, { back: text });
			else lookAgain(now, again, text);
		});
		return false;
	};

	/** A value that was filled in becomes another one, in the places that still have it. */
	const answerAnew = async (now: Run, stop: Extract<Stop, { kind: 'filled' }>, text: string): Promise<void> => {
		const { document } = now;
		const { entry } = stop;
		const value = text.trim();
		if (value === entry.value) return go(now, skip);
		if (!value || entry.places.some(({ written }) => written !== entry.value))
			return looking(now, (seen) => show(now, seen, stop));
		const { done } = await rewrite(states, document, entry, () => value);
		if (!done) return undefined;
		const { filled } = states.of(document);
		const places = entry.places.map((place) => ({ ...place, written: value }));
		filled.splice(filled.indexOf(entry), 1, { ...entry, value, places });
		states.touch(document);
		return go(now, skip);
	};

	return {
		begin: (now) =>
			go(now, ({ stops }) => {
				const { kind, start = -1 } = now.stop ?? {};
				return stops.find((stop) => stop.kind === kind && stop.start === start) ?? nextOpen(stops, start);
			}),
		async answer(now, text) {
			const { stop } = now;
			if (!stop) return;
			if (stop.kind === 'filled') await answerAnew(now, stop, text);
			else if (await write(now, text, false)) await go(now, next);
		},
		async preview(now, text, inTurn) {
			if (now.stop?.kind !== 'open') return;
			if (await write(now, text, true)) await inTurn(() => go(now, next));
		},
		skip: (now) => go(now, skip),
		back: (now) => go(now, before),
		async takeBack(now) {
			const { stop } = now;
			if (stop?.kind !== 'filled') return;
			await rewrite(states, now.document, stop.entry, ({ blank }) => blank);
			await go(now, ({ stops, at }) => stops.find(({ start }) => start === at) ?? nextOpen(stops, at));
		},
		follow: (now) =>
			looking(now, (seen) => {
				if (now.isOver) return;
				const same = shownAt(now, seen);
				if (!same) {
					lookAgain(now, seen);
					return;
				}
				now.stop = same;
				now.box.refresh({ blanks: seen.blanks, stop: same });
				needs.highlight(now);
			}),
	};
}

async function isChangedSince(document: vscode.TextDocument, version: number): Promise<boolean> {
	await new Promise<void>((done) => {
		setTimeout(done, pause);
	});
	return document.version !== version;
}
