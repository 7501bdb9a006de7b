/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { UpdateQueue } from '../../nodes/SignalWire/recordings/updateQueue';

const CALL = '43bb71ee-553f-4074-bb20-8e2747647cce';
const OTHER_CALL = 'b3877c40-da60-4998-90ad-b792e98472ca';
const RECORDING = '19e436af-5688-4307-b03b-bdb2b42b8142';
const OTHER_RECORDING = 'd369a40e-1c9a-4e2b-8b37-0e1d1f3a5b62';
const ALL = undefined;

/** Updates that end when they are told to. */
class Updates {
	readonly started: string[] = [];

	private readonly order = new UpdateQueue();

	private readonly ends = new Map<string, (error?: Error) => void>();

	ask(name: string, call: string, recording: string | undefined): Promise<string> {
		return this.order.inOrder(call, recording, async () => {
			this.started.push(name);
			await new Promise<void>((resolve, reject) => {
				this.ends.set(name, (error) => (error ? reject(error) : resolve()));
			});
			return name;
		});
	}

	/** The names of the updates that have started by now. */
	async seen(): Promise<string[]> {
		await nextTurn();
		return [...this.started];
	}

	async end(...names: string[]): Promise<string[]> {
		names.forEach((name) => this.ends.get(name)!());
		return await this.seen();
	}

	async fail(name: string, error: Error): Promise<string[]> {
		this.ends.get(name)!(error);
		return await this.seen();
	}
}

let updates: Updates;

beforeEach(() => {
	updates = new Updates();
});

it('makes the updates of one recording one after the other, in the order asked', async () => {
	const results = ['pause', 'resume', 'stop'].map((name) => updates.ask(name, CALL, RECORDING));
	expect(await updates.seen()).toEqual(['pause']);
	expect(await updates.end('pause')).toEqual(['pause', 'resume']);
	expect(await updates.end('resume')).toEqual(['pause', 'resume', 'stop']);
	await updates.end('stop');
	expect(await Promise.all(results)).toEqual(['pause', 'resume', 'stop']);
});

it('makes updates of different recordings, and of different calls, at the same time', async () => {
	void updates.ask('one', CALL, RECORDING);
	void updates.ask('another', CALL, OTHER_RECORDING);
	void updates.ask('all of another call', OTHER_CALL, ALL);
	expect(await updates.seen()).toEqual(['one', 'another', 'all of another call']);
});

it('lets an update of a whole call wait for every earlier one of that call', async () => {
	void updates.ask('one', CALL, RECORDING);
	void updates.ask('another', CALL, OTHER_RECORDING);
	void updates.ask('all', CALL, ALL);
	expect(await updates.seen()).toEqual(['one', 'another']);
	expect(await updates.end('one')).toEqual(['one', 'another']);
	expect(await updates.end('another')).toEqual(['one', 'another', 'all']);
});

it('lets every later update of that call wait for the one of the whole call', async () => {
	void updates.ask('all', CALL, ALL);
	void updates.ask('one', CALL, RECORDING);
	void updates.ask('another', CALL, OTHER_RECORDING);
	void updates.ask('one again', CALL, RECORDING);
	void updates.ask('all again', CALL, ALL);
	expect(await updates.seen()).toEqual(['all']);
	expect(await updates.end('all')).toEqual(['all', 'one', 'another']);
	expect((await updates.end('one', 'another')).at(-1)).toBe('one again');
	expect((await updates.end('one again')).at(-1)).toBe('all again');
});

it('keeps two updates of a whole call in order', async () => {
	void updates.ask('pause all', CALL, ALL);
	void updates.ask('resume all', CALL, ALL);
	expect(await updates.seen()).toEqual(['pause all']);
	expect(await updates.end('pause all')).toEqual(['pause all', 'resume all']);
});

it('keeps waiting for a whole call that itself waits', async () => {
	void updates.ask('one', CALL, RECORDING);
	void updates.ask('all', CALL, ALL);
	void updates.ask('one again', CALL, RECORDING);
	void updates.ask('another', CALL, OTHER_RECORDING);
	expect(await updates.seen()).toEqual(['one']);
	expect(await updates.end('one')).toEqual(['one', 'all']);
	expect(await updates.end('all')).toEqual(['one', 'all', 'one again', 'another']);
});

it.each([
	['the next one of the recording', RECORDING, RECORDING],
	['the one of the whole call', RECORDING, ALL],
	['the one of a recording after the whole call', ALL, RECORDING],
	['the next one of the whole call', ALL, ALL],
])('goes on after a failure: %s', async (_which, earlier, later) => {
	const failing = updates.ask('failing', CALL, earlier);
	const outcome = expect(failing).rejects.toThrow('refused');
	const next = updates.ask('next', CALL, later);
	expect(await updates.seen()).toEqual(['failing']);
	expect(await updates.fail('failing', new Error('refused'))).toEqual(['failing', 'next']);
	await outcome;
	await updates.end('next');
	expect(await next).toBe('next');
});

it('goes on after an update that throws before it waits', async () => {
	const order = new UpdateQueue();
	const failing = order.inOrder(CALL, RECORDING, () => {
		throw new Error('not sent');
	});
	await expect(failing).rejects.toThrow('not sent');
	expect(await order.inOrder(CALL, RECORDING, async () => 'next')).toBe('next');
});

it('takes a SID in any case for the same', async () => {
	void updates.ask('one', CALL, RECORDING.toUpperCase());
	void updates.ask('same', CALL.toUpperCase(), RECORDING);
	void updates.ask('all', CALL.toUpperCase(), ALL);
	expect(await updates.seen()).toEqual(['one']);
	expect(await updates.end('one')).toEqual(['one', 'same']);
	expect(await updates.end('same')).toEqual(['one', 'same', 'all']);
});
