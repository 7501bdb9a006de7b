import type { Sandbox } from '../sandbox';
import { importExample } from './demo/exampleWorkflow';
import type { Home } from './n8n/home';
import { Problem } from './n8n/problem';
import type { RunningN8n } from './n8n/start';

export interface Example {
	/** The address of its production webhook. */
	webhook: string;
	editorUrl: string;
	/** Whether it was there already; people may have changed it since. */
	isKept: boolean;
}

async function isActive({ api }: RunningN8n, id: string): Promise<boolean> {
	interface Workflow {
		active: boolean;
		isArchived: boolean;
	}
	return await api.request<Workflow>('GET', `/workflows/${id}`).then(
		({ active, isArchived }) => active && !isArchived,
		() => false,
	);
}

/** An example as it was left by an earlier start, or else a new one. */
export async function provideExample(
	file: string,
	n8n: RunningN8n,
	sandbox: Sandbox,
	{ memory, remember, whatToDo }: Home,
): Promise<Example> {
	const kept = memory.workflows?.[file];
	if (kept && (await isActive(n8n, kept.id))) {
		const webhook = `${n8n.origin}${kept.webhookPath}`;
		return { webhook, editorUrl: `${n8n.origin}/workflow/${kept.id}`, isKept: true };
	}
	const { webhook, editorUrl } = await importExample(n8n, file, sandbox.origin).catch((error) => {
		// A workflow that was kept may have the same address.
		throw error instanceof Problem
			? new Problem(error.message, `${error.whatToDo} ${whatToDo}`, { cause: error })
			: error;
	});
	const id = editorUrl.slice(editorUrl.lastIndexOf('/') + 1);
	const webhookPath = new URL(webhook).pathname;
	remember({ workflows: { ...memory.workflows, [file]: { id, webhookPath } } });
	return { webhook, editorUrl, isKept: false };
}
