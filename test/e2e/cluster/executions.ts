import type { N8nApi } from '../../../local/n8n/api';

interface ListedExecution {
	id: string;
	status: string;
}

interface ExecutionPage {
	results: ListedExecution[];
	nextCursor: string | null;
}

/** All executions of a workflow as n8n shows them, the latest one first. */
export async function executionsOf(api: N8nApi, workflowId: string): Promise<ListedExecution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/executions?filter=${filter}&limit=100`;
	const all: ListedExecution[] = [];
	for (let cursor = ''; ; ) {
		const page: ExecutionPage = await api.request('GET', `${path}${cursor}`);
		all.push(...page.results);
		if (!page.nextCursor) return all;
		cursor = `&cursor=${page.nextCursor}`;
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
