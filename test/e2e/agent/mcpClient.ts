interface McpTool {
	name: string;
	description?: string;
	inputSchema: object;
}

export interface McpResult {
	isError?: boolean;
	content: Array<{ type: string; text?: string }>;
}

interface JsonRpcAnswer {
	result?: unknown;
	error?: { code: number; message: string };
}

/** The first answer in a response, which may be a stream of events. */
function answerIn(text: string): JsonRpcAnswer {
	const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
	return JSON.parse(data) as JsonRpcAnswer;
}

/** As much of the Model Context Protocol (streamable HTTP) as a client needs that uses tools. */
export class McpClient {
	private session: Record<string, string> = {};

	private lastId = 0;

	constructor(private readonly url: string) {}

	private async post(message: object): Promise<Response> {
		return await fetch(this.url, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				Accept: 'application/json, text/event-stream',
				...this.session,
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
			signal: AbortSignal.timeout(30_000),
		});
	}

	private async request<T>(method: string, params: object = {}): Promise<T> {
		this.lastId += 1;
		const response = await this.post({ id: this.lastId, method, params });
		const text = await response.text();
		if (!response.ok) throw new Error(`MCP ${method}: ${response.status} ${text}`);
		const sessionId = response.headers.get('mcp-session-id');
		if (sessionId) this.session = { 'mcp-session-id': sessionId };
		const { result, error } = answerIn(text);
		if (error) throw new Error(`MCP ${method}: ${error.message}`);
		return result as T;
	}

	/** @throws when there is no such server, or not yet */
	async initialize(): Promise<void> {
		await this.request('initialize', {
			protocolVersion: '2025-03-26',
			capabilities: {},
			clientInfo: { name: 'test', version: '1' },
		});
		await this.post({ method: 'notifications/initialized' });
	}

	async listTools(): Promise<McpTool[]> {
		return (await this.request<{ tools: McpTool[] }>('tools/list')).tools;
	}

	async callTool(name: string, values: object): Promise<McpResult> {
		return await this.request<McpResult>('tools/call', { name, arguments: values });
	}
}
