import { parse } from 'flatted';
import type { INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import type { RunningN8n } from '../../../local/n8n/start';
import { until } from './until';

const SECONDS_TO_END = 60;
const UNFINISHED = ['new', 'running', 'waiting'];

/** An execution that has ended, as n8n has stored it. */
export interface Execution {
	/** For example `success` or `error`. */
	status: string;
	/** The error that stopped the workflow. */
	error?: { message: string; description?: string | null };
	/** What came out at each output of a node, in its last run; empty for a node that did not run. */
	outputsOf(node: string): INodeExecutionData[][];
}

/** An execution by its id, or else the newest of a workflow, once it has ended. */
export async function executionOf(
	{ api }: RunningN8n,
	workflowId: string,
	executionId?: string,
): Promise<Execution> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const ended = async () => {
		const { results } = await api.request<{ results: Array<{ id: string; status: string }> }>(
			'GET',
			`/executions?filter=${filter}`,
		);
		const found = results.find(({ id }) => executionId === undefined || id === executionId);
		return found && !UNFINISHED.includes(found.status) && found;
	};
	const { id } = await until('an execution that has ended', ended, SECONDS_TO_END);
	return await read(api, id);
}

async function read(api: RunningN8n['api'], id: string): Promise<Execution> {
	const stored = await api.request<{ status: string; data: string }>('GET', `/executions/${id}`);
	const { resultData } = parse(stored.data) as IRunExecutionData;
	const lastRun = (node: string) => resultData.runData[node]?.at(-1);
	return {
		status: stored.status,
		error: resultData.error,
		outputsOf: (node) => (lastRun(node)?.data?.main ?? []).map((items) => items ?? []),
	};
}
