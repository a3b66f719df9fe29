import assert from 'node:assert/strict';
import { laterProperty, memoOf } from '../../src/core/memo';

describe('what is remembered of an object', () => {
	it('is known of this object alone, until it is deleted', () => {
		const memo = memoOf<object, number>();
		const [one, other] = [{}, {}];
		memo.set(one, 1);
		assert.deepEqual([memo.get(one), memo.get(other), memoOf<object, number>().get(one)], [1, undefined, undefined]);
		memo.set(one, 2);
		assert.equal(memo.get(one), 2);
		memo.delete(one);
		assert.equal(memo.get(one), undefined);
	});

	it('changes nothing that anybody sees of the object, and is not copied with it', () => {
		const memo = memoOf<object, number>();
		const line = { text: '一、' };
		memo.set(line, 1);
		assert.deepEqual(line, { text: '一、' });
		assert.equal(JSON.stringify(line), '{"text":"一、"}');
		assert.equal(memo.get({ ...line }), undefined);
	});

	it('may belong to a list', () => {
		const memo = memoOf<readonly string[], number>();
		const list = ['a', 'b'];
		memo.set(list, 2);
		assert.deepEqual([list.length, [...list], memo.get(list)], [2, ['a', 'b'], 2]);
	});
});

describe('a property for later', () => {
	it('is found out when it is read, once, and looks like any other', () => {
		let times = 0;
		const withSize = laterProperty<'size', number>('size');
		const made = withSize({ id: 'a' }, () => ++times);
		withSize({ id: 'b' }, () => 7);
		assert.equal(times, 0);
		assert.deepEqual({ ...made }, { id: 'a', size: 1 });
		assert.deepEqual(made, { id: 'a', size: 1 });
		assert.equal(times, 1);
	});
});
