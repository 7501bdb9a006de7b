/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';
import { activateWorkflow, type ActiveWorkflow } from '../../local/demo/exampleWorkflow';
import { N8nApiError } from '../../local/n8n/api';
import { temporaryHome } from '../../local/n8n/home';
import { startN8n, type RunningN8n } from '../../local/n8n/start';
import { startSandbox, type Sandbox } from '../../sandbox';
import { behindWebhook, type Target, type WorkNode } from './nodes';

const SECONDS_TO_STORE = 120;

/** One n8n with the sandbox, on which all contenders work. */
export interface Stand {
	n8n: RunningN8n;
	sandbox: Sandbox;
	target: Target;
	/** Makes and activates a workflow behind a webhook. */
	provide(name: string, work: WorkNode[]): Promise<ActiveWorkflow>;
}

/** Starts n8n with this package, and with the plain node that it is compared with. */
export async function startStand(): Promise<Stand> {
	const sandbox = await startSandbox();
	const home = temporaryHome();
	const modules = join(home.folder, '.n8n', 'nodes', 'node_modules');
	mkdirSync(modules, { recursive: true });
	cpSync(join(__dirname, 'plain'), join(modules, 'n8n-nodes-plain'), { recursive: true });
	const n8n = await startN8n(sandbox, { home });
	const accountUrl = `${sandbox.origin}/api/laml/2010-04-01/Accounts/${sandbox.projectId}`;
	const provide: Stand['provide'] = async (name, work) =>
		await activateWorkflow(n8n, behindWebhook(name, work));
	const plain = {
		name: 'Plain',
		type: 'plainApi',
		data: { ...sandbox.credentials, spaceUrl: sandbox.origin },
	};
	const { id } = await n8n.api.request<{ id: string }>('POST', '/credentials', plain);
	const plainCredential = { id, name: plain.name };
	const target = { accountUrl, credential: n8n.credential, plainCredential };
	return { n8n, sandbox, target, provide };
}

/** None, too, while n8n works so hard that it takes its own database for lost. */
async function newestExecutions({ api }: RunningN8n, filter: string) {
	type Found = { results: Array<{ id: string; status: string }> };
	const found = await api
		.request<Found>('GET', `/executions?filter=${filter}&limit=1`)
		.catch((error: unknown) => {
			if (error instanceof N8nApiError && error.status === 503) return { results: [] };
			throw error;
		});
	return found.results;
}

/**
 * Milliseconds that a node took, as n8n itself measured it, in the newest execution of a workflow.
 *
 * @throws Error when the execution failed, or is not stored in time
 */
export async function nodeTime({ n8n }: Stand, workflowId: string, node: string): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const deadline = Date.now() + SECONDS_TO_STORE * 1000;
	while (Date.now() < deadline) {
		const [newest] = await newestExecutions(n8n, filter);
		if (newest?.status === 'error') throw new Error(`An execution with ${node} failed`);
		if (newest?.status === 'success') {
			const { data } = await n8n.api.request<{ data: string }>('GET', `/executions/${newest.id}`);
			return (parse(data) as IRunExecutionData).resultData.runData[node][0].executionTime;
		}
		await delay(100);
	}
	throw new Error(`n8n has not stored the execution with ${node}`);
}

/** The most memory that n8n had since the last call, in MB. Linux only; 0 elsewhere. */
export function peakMemory({ n8n }: Stand): number {
	try {
		const status = readFileSync(`/proc/${n8n.pid}/status`, 'utf8');
		// Makes the peak begin anew (proc(5), clear_refs).
		writeFileSync(`/proc/${n8n.pid}/clear_refs`, '5');
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

const TICKS_A_SECOND = 100;

/** Milliseconds of processor time that n8n has used since it began. Linux only; 0 elsewhere. */
export function processorTime({ n8n }: Stand): number {
	try {
		const fields = readFileSync(`/proc/${n8n.pid}/stat`, 'utf8').split(') ')[1].split(' ');
		// The 14th and 15th field of all (proc(5), stat): in user mode, and in the kernel.
		return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
	} catch {
		return 0;
	}
}
