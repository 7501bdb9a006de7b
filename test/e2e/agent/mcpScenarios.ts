/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, match } from 'node:assert/strict';
import type { INode } from 'n8n-workflow';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import type { RunningN8n } from '../../../local/n8n/start';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';
import {
	addEndedCall,
	addRecording,
	expectFailure,
	expectPlain,
	sidsIn,
	statusesOf,
	withoutRequests,
} from './given';
import { McpClient } from './mcpClient';
import { WRONG_TYPES, WRONG_VALUES } from './nonsense';
import { expectShown } from './shown';
import { mcpWorkflow } from './workflow';

const NONE_ACTIVE =
	/^(\w*Error: )?The call has ended, so it has no active recording\. SignalWire says "completed"/;

async function connect(n8n: RunningN8n, tools: INode[]): Promise<McpClient> {
	const { webhook } = await activateWorkflow(n8n, mcpWorkflow(tools));
	const client = new McpClient(webhook);
	await client.initialize();
	return client;
}

/** What a client of n8n's MCP Server Trigger sees and gets. */
export async function playMcp(
	{ scenario }: Stage,
	n8n: RunningN8n,
	sandbox: Sandbox,
	tools: INode[],
	operations: INode[],
): Promise<void> {
	await scenario('MCP server: a client is shown every operation as reviewed', async () => {
		const client = await connect(n8n, operations);
		const listed = await client.listTools();
		expectShown(
			listed.map(({ name, description, inputSchema }) => ({
				...{ name, description, parameters: inputSchema },
			})),
		);
	});

	const client = await connect(n8n, tools);
	const call = async (name: string, values: object) => {
		const { content, isError = false } = await client.callTool(name, values);
		equal(content.length, 1);
		return { text: content[0].text!, isError };
	};

	await scenario('MCP server: a client pauses and resumes the calls that it names', async () => {
		const recordings = [addRecording(sandbox), addRecording(sandbox)];
		for (const status of ['paused', 'in-progress']) {
			for (const { sid, call_sid } of recordings) {
				const { text, isError } = await call('Pause', { Call: call_sid, Status: status });
				deepEqual([isError, sidsIn(text)], [false, [sid]]);
			}
			deepEqual(statusesOf(sandbox, recordings), [status, status]);
		}
	});

	await scenario('MCP server: a failure is plain text that says what to do', async () => {
		const values = { Call: addEndedCall(sandbox).call_sid, Status: 'paused' };
		for (const tool of ['Untouched', 'Stop']) {
			const { text, isError } = await call(tool, values);
			equal(isError, true);
			expectPlain(text, NONE_ACTIVE, sandbox);
		}
		for (const tool of ['Continue', 'Error_output']) {
			const { text, isError } = await call(tool, values);
			equal(isError, false);
			expectFailure(text, NONE_ACTIVE, sandbox);
		}
	});

	await scenario('MCP server: nonsense gets a clear error, and nothing is sent', async () => {
		await withoutRequests(sandbox, async () => {
			for (const { tool, values, error } of WRONG_VALUES) {
				expectFailure((await call(tool, values)).text, error, sandbox);
			}
			for (const { tool, values } of WRONG_TYPES) {
				const { text, isError } = await call(tool, values);
				equal(isError, true);
				match(text, /^Error: Received tool input did not match expected schema/);
			}
		});
	});
}
