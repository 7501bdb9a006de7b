import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { UpdateQueue } from '../recordings/updateQueue';
import { Limiter } from '../transport/limiter';
import { isTool } from '../transport/nodeError';
import { RequestError } from '../transport/requestError';

const MOST_REQUESTS_IN_FLIGHT = 50;

const mayHaveRun = (error: unknown) => error instanceof RequestError && error.facts.mayHaveRun;

/** What the items of one run of a node share: n8n starts all of them at once. */
export class NodeRun {
	/** Tells the run from all others; what remembers it does not hold on to its results. */
	readonly identity: object = {};

	readonly limiter = new Limiter(MOST_REQUESTS_IN_FLIGHT);

	readonly updates = new UpdateQueue();

	/** SIDs that a request of this run may have deleted. */
	readonly mayBeDeleted = new Set<string>();

	private readonly done = new Map<string, Promise<unknown>>();

	private readonly firstTurns = new Map<number, number>();

	/** @param isTool whether an agent runs the node, which means each of its calls: none repeats another */
	constructor(readonly isTool: boolean) {}

	/**
	 * Does for an item what must not be done twice. Retry On Fail runs the whole node again, with the
	 * items that succeeded as well; such an item gets what it got before. What may have been carried
	 * out although it failed is not tried again, whatever an expression gives this time.
	 */
	async once<T>(index: number, action: () => Promise<T>): Promise<T> {
		if (this.isTool) return await action();
		return await this.keep(`item ${index}`, action, mayHaveRun);
	}

	/** The turn that an item got in the first try of the run. */
	firstTurn(index: number, turn: number): number {
		const first = (this.isTool ? undefined : this.firstTurns.get(index)) ?? turn;
		this.firstTurns.set(index, first);
		return first;
	}

	/**
	 * Does something that may be done again after a failure, but need not be after a success: what
	 * several items need, or what an item achieved in an earlier try.
	 *
	 * @param key what tells this from all else that the run does
	 */
	async untilDone<T>(key: string, action: () => Promise<T>): Promise<T> {
		return await this.keep(key, action, () => false);
	}

	private async keep<T>(
		key: string,
		action: () => Promise<T>,
		isFinal: (error: unknown) => boolean,
	): Promise<T> {
		const before = this.done.get(key) as Promise<T> | undefined;
		if (before) return await before;
		const running = action();
		this.done.set(key, running);
		running.catch((error) => {
			if (!isFinal(error)) this.done.delete(key);
		});
		return await running;
	}
}

const runs = new WeakMap<object, NodeRun>();

/** The run that an item belongs to; all of its items have the same execute data, in each try. */
export function nodeRunOf(context: IExecuteSingleFunctions): NodeRun {
	const key = context.getExecuteData();
	let run = runs.get(key);
	if (!run) {
		run = new NodeRun(isTool(context.getNode()));
		runs.set(key, run);
	}
	return run;
}
