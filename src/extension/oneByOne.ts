/** Does things one after the other, in the order they are asked for; what fails is told to `fail` and does not stop the next. */
export function oneByOne(fail: (error: unknown) => void): (action: () => unknown) => Promise<void> {
	let last: Promise<void> = Promise.resolve();
	return (action) => {
		last = last
			.then(async () => {
				await action();
			})
			.catch(fail);
		return last;
	};
}
