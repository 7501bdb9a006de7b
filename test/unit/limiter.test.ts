/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Limiter } from '../../nodes/SignalWire/transport/limiter';

/** Tasks that end when they are told to, and a record of what happened to them. */
class Tasks {
	readonly started: number[] = [];

	running = 0;

	mostRunning = 0;

	private readonly ends: Array<() => void> = [];

	task(index: number): () => Promise<number> {
		return async () => {
			this.started.push(index);
			this.running += 1;
			this.mostRunning = Math.max(this.mostRunning, this.running);
			await new Promise<void>((resolve) => (this.ends[index] = resolve));
			this.running -= 1;
			return index;
		};
	}

	async end(index: number) {
		this.ends[index]();
		await nextTurn();
	}
}

it('never runs more tasks than the limit, however they end', async () => {
	const limiter = new Limiter(3);
	const tasks = new Tasks();
	const results = Array.from({ length: 20 }, async (_, index) => {
		return await limiter.run(tasks.task(index));
	});
	await nextTurn();
	expect(tasks.started).toEqual([0, 1, 2]);

	for (let left = 20; left > 0; left--) {
		expect(tasks.running).toBe(Math.min(3, left));
		await tasks.end(tasks.started.at(-Math.min(3, left))!);
	}
	expect(tasks.mostRunning).toBe(3);
	expect(await Promise.all(results)).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

it('starts the waiting tasks in the order they came', async () => {
	const limiter = new Limiter(2);
	const tasks = new Tasks();
	const results = [0, 1, 2, 3, 4].map(async (index) => await limiter.run(tasks.task(index)));
	await nextTurn();
	await tasks.end(1);
	expect(tasks.started).toEqual([0, 1, 2]);
	await tasks.end(0);
	expect(tasks.started).toEqual([0, 1, 2, 3]);
	await tasks.end(3);
	expect(tasks.started).toEqual([0, 1, 2, 3, 4]);
	await tasks.end(2);
	await tasks.end(4);
	await Promise.all(results);
});

it('gives the place of a finished task to a waiting one rather than to a newcomer', async () => {
	const limiter = new Limiter(1);
	const tasks = new Tasks();
	const first = limiter.run(tasks.task(0));
	const second = limiter.run(tasks.task(1));
	const third = first.then(async () => await limiter.run(tasks.task(2)));
	await nextTurn();
	await tasks.end(0);
	expect(tasks.started).toEqual([0, 1]);
	await tasks.end(1);
	await tasks.end(2);
	expect(await Promise.all([first, second, third])).toEqual([0, 1, 2]);
	expect(tasks.mostRunning).toBe(1);
});

it('frees the place of a task that fails, and passes its error on', async () => {
	const limiter = new Limiter(1);
	const tasks = new Tasks();
	const rejected = limiter.run(async () => await Promise.reject(new Error('rejected')));
	const thrown = limiter.run(() => {
		throw new Error('thrown');
	});
	const next = limiter.run(tasks.task(0));
	await expect(rejected).rejects.toThrow('rejected');
	await expect(thrown).rejects.toThrow('thrown');
	await nextTurn();
	await tasks.end(0);
	expect(await next).toBe(0);
});

it('has room again when everything has ended', async () => {
	const limiter = new Limiter(2);
	await Promise.all([1, 2, 3].map(async (value) => await limiter.run(async () => value)));
	const tasks = new Tasks();
	const again = [0, 1, 2].map(async (index) => await limiter.run(tasks.task(index)));
	await nextTurn();
	expect(tasks.started).toEqual([0, 1]);
	for (const index of [0, 1, 2]) await tasks.end(index);
	await Promise.all(again);
});

it('lets the more urgent of the waiting tasks go first, each kind in the order they came', async () => {
	const limiter = new Limiter(1);
	const order: string[] = [];
	const task = (name: string) => async () => {
		order.push(name);
		await Promise.resolve();
	};
	await Promise.all([
		limiter.run(task('first')),
		limiter.run(task('new 1')),
		limiter.run(task('begun 1'), 1),
		limiter.run(task('update 1'), 2),
		limiter.run(task('new 2')),
		limiter.run(task('begun 2'), 1),
		limiter.run(task('update 2'), 2),
	]);
	expect(order).toEqual([
		...['first', 'update 1', 'update 2', 'begun 1', 'begun 2', 'new 1', 'new 2'],
	]);
});
