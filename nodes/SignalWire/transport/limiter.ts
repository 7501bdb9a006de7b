/** Lets a number of tasks run at the same time, and the others wait in the order they came. */
export class Limiter {
	private running = 0;

	private readonly waiting: Array<() => void> = [];

	/** @param most how many tasks may run at the same time */
	constructor(private readonly most: number) {}

	/** Runs the task as soon as there is room; its result or error is passed on. */
	async run<T>(task: () => Promise<T>): Promise<T> {
		if (this.running >= this.most) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		} else {
			this.running += 1;
		}
		try {
			return await task();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.running -= 1;
		}
	}
}
