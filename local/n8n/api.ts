/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';

/** An answer of n8n's that is not a success. */
export class N8nApiError extends Error {
	constructor(
		message: string,
		readonly status: number,
	) {
		super(message);
		this.name = 'N8nApiError';
	}
}

const SECONDS_TO_LIST = 30;

/** n8n's internal REST API, as its editor uses it. */
export class N8nApi {
	private cookie = '';

	constructor(readonly origin: string) {}

	/**
	 * Sends a request as the user who is logged in.
	 *
	 * @param path below /rest: `/workflows`
	 * @returns the `data` of the answer
	 * @throws N8nApiError with n8n's message when the answer is not a success
	 */
	async request<T>(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string,
		body?: object,
	): Promise<T> {
		const response = await fetch(`${this.origin}/rest${path}`, {
			method,
			headers: { 'Content-Type': 'application/json', Cookie: this.cookie },
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) {
			const message = `n8n: ${method} ${path}: ${response.status} ${text}`;
			throw new N8nApiError(message, response.status);
		}
		const session = response.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (session) this.cookie = session.split(';')[0];
		return (JSON.parse(text) as { data: T }).data;
	}

	/** Tells whether n8n is ready; until its migrations end, it answers with a text. */
	async isReady(): Promise<boolean> {
		return await this.request('GET', '/settings').then(
			() => true,
			() => false,
		);
	}

	/** The node types of a package that n8n has loaded, without the AI tools that n8n makes of them. */
	async findNodeTypes(packageName: string): Promise<LoadedNodeType[]> {
		const nodeTypes = await this.readNodeTypes();
		return nodeTypes.filter(
			({ name }) => name.startsWith(`${packageName}.`) && !name.endsWith('Tool'),
		);
	}

	/** Until n8n has written the list, it answers with the page of its editor. */
	private async readNodeTypes(): Promise<LoadedNodeType[]> {
		const deadline = Date.now() + SECONDS_TO_LIST * 1000;
		for (;;) {
			const response = await fetch(`${this.origin}/types/nodes.json`, {
				headers: { Cookie: this.cookie },
			});
			const isList = response.headers.get('content-type')?.includes('json');
			if (isList) return (await response.json()) as LoadedNodeType[];
			if (Date.now() > deadline) {
				throw new N8nApiError('n8n does not list its nodes', response.status);
			}
			await delay(200);
		}
	}
}

export interface LoadedNodeType {
	/** With the package's name: `n8n-nodes-signalwire.signalWire`. */
	name: string;
	displayName: string;
	version: number | number[];
}
