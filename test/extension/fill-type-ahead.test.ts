import assert from 'node:assert/strict';
import { createTypeAhead, type TypeAhead } from '../../src/extension/fill/typeAhead';

/** An input whose messages take their time both ways, each way in order. */
function slowInput() {
	const toInput: string[] = [];
	const toOwner: ((owner: TypeAhead) => void)[] = [];
	let shown = '';
	const change = (value: string): void => {
		if (value === shown) return;
		shown = value;
		toOwner.push((owner) => owner.heard(value));
	};
	const owner = createTypeAhead((value) => toInput.push(value));
	return {
		owner,
		key: (character: string) => change(shown + character),
		replace: change,
		enter: (action: (owner: TypeAhead) => void) => toOwner.push(action),
		/** One message arrives at the input, or at its owner. */
		arriveAtInput: () => {
			const value = toInput.shift();
			if (value !== undefined) change(value);
		},
		arriveAtOwner: () => toOwner.shift()?.(owner),
		get isQuiet() {
			return !toInput.length && !toOwner.length;
		},
		get shown() {
			return shown;
		},
	};
}

function quiet(input: ReturnType<typeof slowInput>): void {
	while (!input.isQuiet) {
		input.arriveAtInput();
		input.arriveAtOwner();
	}
}

/** The same numbers for the same seed, from 0 to below `most`. */
function numbers(seed: number): (most: number) => number {
	let state = seed;
	return (most) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * most);
	};
}

describe('What is typed while the question changes', () => {
	it('belongs to the answer it was typed for, whatever crosses on its way', () => {
		for (let seed = 1; seed <= 2000; seed++) {
			const next = numbers(seed);
			const input = slowInput();
			const answers = Array.from({ length: 6 }, (_, n) => `${n}${'甲乙丙丁'.slice(0, next(4))}`);
			const keys = [...answers.flatMap((answer) => [...answer, '\n']), '末', '尾'];
			const taken: string[] = [];
			let asks = 0;
			while (keys.length || asks || !input.isQuiet) {
				const what = next(4);
				if (what === 0) {
					const key = keys.shift();
					if (key === '\n') {
						input.enter((owner) => {
							taken.push(owner.take());
							asks++;
						});
					} else if (key !== undefined) input.key(key);
				} else if (what === 1) input.arriveAtInput();
				else if (what === 2) input.arriveAtOwner();
				else if (asks) {
					asks--;
					input.owner.ask('');
				}
			}
			assert.deepEqual(taken, answers, `${seed}`);
			assert.deepEqual([input.owner.text, input.shown, input.owner.isBehind], ['末尾', '末尾', false], `${seed}`);
		}
	});

	it('is in the input again where the answer was not possible', () => {
		const input = slowInput();
		for (const key of '13') input.key(key);
		quiet(input);
		const taken = input.owner.take();
		input.key('4');
		input.owner.giveBack(taken);
		quiet(input);
		assert.deepEqual([input.owner.text, input.shown, input.owner.isBehind], ['134', '134', false]);
	});

	it('gives way to what is offered unless something was typed', () => {
		for (const [typed, shown] of [
			['', '2024'],
			['5', '5'],
		] as const) {
			const input = slowInput();
			for (const key of '甲') input.key(key);
			quiet(input);
			input.owner.take();
			for (const key of typed) input.key(key);
			while (!input.isQuiet) input.arriveAtOwner();
			input.owner.ask('2024');
			quiet(input);
			assert.deepEqual([input.owner.text, input.shown], [shown, shown]);
		}
	});

	it('replaces what stood there where all of it was selected', () => {
		const input = slowInput();
		input.key('甲');
		quiet(input);
		input.owner.take();
		input.replace('乙');
		quiet(input);
		assert.equal(input.owner.take(), '乙');
	});

	it('is gone with its question', () => {
		const input = slowInput();
		for (const key of '20') input.key(key);
		quiet(input);
		input.key('2');
		input.owner.drop();
		input.key('4');
		quiet(input);
		assert.deepEqual([input.owner.text, input.shown, input.owner.isBehind], ['', '', false]);
		input.key('甲');
		quiet(input);
		assert.equal(input.owner.take(), '甲');
	});
});
