import * as vscode from 'vscode';
import type { Redrawing, Shown } from './elements';

/** What is much to draw is drawn when the person has paused this long (milliseconds). */
export const calm = 1500;

/** Tells a view what to draw again. */
export interface Redraw<R> extends vscode.Disposable {
	readonly event: vscode.Event<Shown<R>[] | undefined>;
	/** Draws what changed; what is much to draw in a pause, unless it is wanted at once. */
	draw(redrawing: Redrawing<R>, isUrgent?: boolean): void;
}

/** Collects what can wait, so that typing does not draw hundreds of rows again with each character. */
export function createRedraw<R>(): Redraw<R> {
	const changed = new vscode.EventEmitter<Shown<R>[] | undefined>();
	const waiting = new Set<Shown<R>>();
	let timer: Timer | undefined;
	const drawWaiting = (): void => {
		const elements = [...waiting];
		waiting.clear();
		changed.fire(elements);
	};
	return {
		event: changed.event,
		draw({ all, elements, heavy }, isUrgent = false) {
			clearTimeout(timer);
			if (all) {
				waiting.clear();
				changed.fire(undefined);
				return;
			}
			for (const element of heavy) waiting.add(element);
			for (const element of elements) waiting.delete(element);
			if (elements.length) changed.fire([...elements]);
			if (waiting.size === 0) return;
			if (isUrgent) drawWaiting();
			else timer = setTimeout(drawWaiting, calm);
		},
		dispose() {
			clearTimeout(timer);
			changed.dispose();
		},
	};
}
