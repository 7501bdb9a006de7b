import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { Limiter } from '../transport/limiter';
import { UpdateOrder } from '../recordings/updateQueue';

const MOST_REQUESTS_IN_FLIGHT = 50;

/** What the items of one run of a node share: n8n starts all of them at once. */
export class NodeRun {
	readonly limiter = new Limiter(MOST_REQUESTS_IN_FLIGHT);

	readonly updateOrder = new UpdateOrder();
}

const runs = new WeakMap<object, NodeRun>();

/** The run that an item belongs to; all of its items have the same execute data. */
export function nodeRunOf(context: IExecuteSingleFunctions): NodeRun {
	const key = context.getExecuteData();
	let run = runs.get(key);
	if (!run) {
		run = new NodeRun();
		runs.set(key, run);
	}
	return run;
}
