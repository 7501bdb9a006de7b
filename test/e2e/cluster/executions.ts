import type { N8nApi } from '../../../local/n8n/api';

interface ListedExecution {
	id: string;
	status: string;
	startedAt: string;
}

interface ExecutionPage {
	results: ListedExecution[];
	nextCursor: string | null;
}

/**
 * All executions of a workflow as n8n shows them. Its cursor is not used: it goes by the ID in a list
 * that is sorted by the start, and so misses an execution that started after a later one.
 */
export async function executionsOf(api: N8nApi, workflowId: string): Promise<ListedExecution[]> {
	const all = new Map<string, ListedExecution>();
	for (let startedBefore: string | undefined; ; ) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, startedBefore }));
		const path = `/executions?filter=${filter}&limit=100`;
		const { results, nextCursor }: ExecutionPage = await api.request('GET', path);
		for (const execution of results) all.set(execution.id, execution);
		if (!nextCursor) return [...all.values()];
		startedBefore = results[results.length - 1].startedAt;
	}
}

/**
 * Which of some SIDs the data of an execution names. n8n hands the data out packed, each text of it
 * once.
 */
export async function sidsIn(
	api: N8nApi,
	id: string,
	sids: ReadonlySet<string>,
): Promise<string[]> {
	const { data } = await api.request<{ data: string }>('GET', `/executions/${id}`);
	const words: string[] = data.match(/[\da-f-]{36}/g) ?? [];
	return [...new Set(words)].filter((word) => sids.has(word));
}
