/**
 * What a person types into an input whose text is changed from here at the same time. Keys and changes cross on their way: what is typed
 * before a change arrives is added to the text of before, and is gone when the change arrives. It is told apart here and put back.
 */
export interface TypeAhead {
	/** What was typed for the question that is asked, or asked next. */
	readonly text: string;
	/** The input shows something else than {@link text}, as far as is known. */
	readonly isBehind: boolean;
	/** The input says what stands in it. */
	heard(value: string): void;
	/** Takes what was typed: what follows belongs to the next question. */
	take(): string;
	/** The next question is asked: the input shows what was typed for it already, else `given`. */
	ask(given: string): void;
	/** The question stays: what was taken is in the input again. */
	giveBack(text: string): void;
	/** The question is gone, and so is what was typed for it. */
	drop(): void;
}

/** `put` changes the text of the input, which then says so just as it says what is typed, except where that text stood there already. */
export function createTypeAhead(put: (value: string) => void): TypeAhead {
	let text = '';
	/** What stands in the input, as far as was heard. */
	let seen = '';
	/** What stands in the input and is not part of `text`; `undefined` where the two are the same. */
	let old: string | undefined;
	/** The part of `text` that was typed before `old` stood there. */
	let kept = '';
	/** Was put and not heard yet: one at a time, or an echo would be taken for something typed. */
	let underway: string | undefined;
	/** What is typed before the next echo is meant for a question that is gone. */
	let isDeaf = false;

	const settle = (wanted: string): void => {
		text = wanted;
		if (underway !== undefined) return;
		if (wanted === seen) {
			old = undefined;
			return;
		}
		old = seen;
		kept = wanted;
		underway = wanted;
		put(wanted);
	};

	return {
		get text() {
			return text;
		},
		get isBehind() {
			return old !== undefined;
		},
		heard(value) {
			seen = value;
			if (value === underway) {
				underway = undefined;
				settle(text);
				isDeaf &&= underway !== undefined;
			} else if (old === undefined) text = value;
			else if (!isDeaf) text = typedAfter(old, kept, value);
		},
		take() {
			const taken = text;
			text = '';
			old = seen;
			kept = '';
			return taken;
		},
		ask: (given) => settle(text || given),
		giveBack: (taken) => settle(seen === taken + text ? seen : taken),
		drop() {
			settle('');
			isDeaf = underway !== undefined;
		},
	};
}

/** Keys go to the end; who deletes more than was typed deletes what is no longer there to be deleted; a selection replaces everything. */
function typedAfter(old: string, kept: string, value: string): string {
	if (value.startsWith(old)) return kept + value.slice(old.length);
	if (old.startsWith(value)) return kept.slice(0, Math.max(0, kept.length - (old.length - value.length)));
	return value;
}
