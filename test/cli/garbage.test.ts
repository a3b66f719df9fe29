import assert from 'node:assert/strict';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { collector } from '../../src/cli/garbage';

describe('garbage between texts', () => {
	it('is collected where it is young, and every so often only', async () => {
		let count = 0;
		const observer = new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { kind, flags } = (entry as unknown as { detail: { kind: number; flags: number } }).detail;
				const isAskedFor = flags === constants.NODE_PERFORMANCE_GC_FLAGS_FORCED;
				if (kind === constants.NODE_PERFORMANCE_GC_MINOR && isAskedFor) count++;
			}
		});
		observer.observe({ entryTypes: ['gc'] });
		const collect = collector();
		const counts: number[] = [];
		for (let round = 0; round < 2; round++) {
			for (let text = 0; text < 16; text++) {
				if (text === 15) await new Promise((done) => void setTimeout(done, 10));
				if (text === 15) counts.push(count);
				collect();
			}
			await new Promise((done) => void setTimeout(done, 10));
			counts.push(count);
		}
		observer.disconnect();
		assert.deepEqual(counts, [0, 1, 1, 2]);
	});
});
