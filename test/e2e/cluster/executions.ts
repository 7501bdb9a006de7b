import type { N8nApi } from '../../../local/n8n/api';

interface ListedExecution {
	id: string;
	status: string;
}

const MOST_LISTED = 100;

/** All executions of a workflow as n8n shows them, the latest one first. */
export async function executionsOf(api: N8nApi, workflowId: string): Promise<ListedExecution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const all: ListedExecution[] = [];
	for (;;) {
		const before = all.length > 0 ? `&lastId=${all.at(-1)!.id}` : '';
		const { results } = await api.request<{ results: ListedExecution[] }>(
			'GET',
			`/executions?filter=${filter}&limit=${MOST_LISTED}${before}`,
		);
		all.push(...results);
		if (results.length < MOST_LISTED) return all;
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
