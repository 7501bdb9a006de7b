/** The higher it is, the sooner a task gets its turn. */
export type Urgency = 0 | 1 | 2;

/** Lets a number of tasks run at the same time, and the others wait in the order they came. */
export class Limiter {
	private running = 0;

	private readonly waiting: Array<Array<() => void>> = [[], [], []];

	/** @param most how many tasks may run at the same time */
	constructor(private readonly most: number) {}

	/**
	 * Runs the task as soon as there is room; its result or error is passed on.
	 *
	 * @param urgency tasks that are more urgent overtake the others that wait
	 */
	async run<T>(task: () => Promise<T>, urgency: Urgency = 0): Promise<T> {
		if (this.running >= this.most) {
			await new Promise<void>((resolve) => this.waiting[urgency].push(resolve));
		} else {
			this.running += 1;
		}
		try {
			return await task();
		} finally {
			const [last, later, soon] = this.waiting;
			const next = soon.shift() ?? later.shift() ?? last.shift();
			if (next) next();
			else this.running -= 1;
		}
	}
}
