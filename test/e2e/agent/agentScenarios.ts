/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';
import { AgentFailure, type Agent, type ToolCall } from './agent';
import {
	addEndedCall,
	addRecording,
	addRefused,
	expectFailure,
	resultsIn,
	sidsIn,
	statusesOf,
	withoutRequests,
} from './given';
import { WRONG_TYPES, WRONG_VALUES } from './nonsense';

const HAS_ENDED = /^The call has ended, so its recording can no longer be paused\. /;
const IS_REFUSED =
	/^SignalWire refused to pause recording \S+ of call \S+: Call is on hold\. .*\(HTTP 409/;

const toolCall = (name: string, values: object): ToolCall => ({ name, arguments: values });

/**
 * Before version 3, the agent itself compares the types, and tells the model nothing: n8n stops the
 * workflow, or 1.123 hands it an empty text.
 */
async function expectUntold(answer: Promise<string[]>): Promise<void> {
	const read = await answer.catch((error: unknown) => {
		if (error instanceof AgentFailure) return [''];
		throw error;
	});
	deepEqual(read, ['']);
}

/** What an agent's model does with the tools, and reads of them. */
export async function playAgent(
	{ scenario }: Stage,
	sandbox: Sandbox,
	agent: Agent,
	version: number,
): Promise<void> {
	const named = `AI Agent ${version}:`;

	await scenario(`${named} the model pauses and resumes the calls that it names`, async () => {
		const recordings = [addRecording(sandbox), addRecording(sandbox)];
		for (const status of ['paused', 'in-progress']) {
			const calls = recordings.map(({ call_sid }) =>
				toolCall('Pause', { Call: call_sid, Status: status }),
			);
			const texts = await agent.call(calls);
			deepEqual(
				texts.map(sidsIn),
				recordings.map(({ sid }) => [sid]),
			);
			deepEqual(statusesOf(sandbox, recordings), [status, status]);
		}
	});

	await scenario(`${named} a failure is plain text that says what to do`, async () => {
		const failing = [addEndedCall(sandbox), addRefused(sandbox)];
		const calls = failing.map(({ sid, call_sid }) =>
			toolCall('Update', {
				...{ Call: call_sid, Recording: sid, Apply_To: 'recording', Status: 'paused' },
			}),
		);
		const texts = await agent.call(calls);
		expectFailure(texts[0], HAS_ENDED, sandbox);
		expectFailure(texts[1], IS_REFUSED, sandbox);
	});

	await scenario(`${named} wrong values get a clear error, and nothing is sent`, async () => {
		await withoutRequests(sandbox, async () => {
			const calls = WRONG_VALUES.map(({ tool, values }) => toolCall(tool, values));
			const texts = await agent.call(calls);
			equal(texts.length, calls.length);
			texts.forEach((text, index) => expectFailure(text, WRONG_VALUES[index].error, sandbox));
		});
	});

	await scenario(`${named} values of a wrong type are refused, and nothing is sent`, async () => {
		await withoutRequests(sandbox, async () => {
			for (const { tool, values, error } of WRONG_TYPES) {
				const answer = agent.call([toolCall(tool, values)]);
				if (version < 3) await expectUntold(answer);
				else expectFailure((await answer)[0], error, sandbox);
			}
		});
	});

	await scenario(`${named} the model chooses the filters`, async () => {
		// A number of its own: the agents of this suite share the sandbox.
		const caller = `+13105550${Math.round(version * 100)}`;
		const spaced = caller.replace('+1310555', '+1 310 555-');
		const wanted = [
			sandbox.addCall({ from: caller }),
			sandbox.addCall({ from: caller, status: 'completed' }),
		];
		sandbox.addCall({ from: '+13105550163' });
		const find = (From: string, Status: string) =>
			toolCall('Find_calls', { Limit: 5, From, Status });
		const [live, all] = await agent.call([find(spaced, 'in-progress'), find(spaced, '')]);
		deepEqual(sidsIn(live), [wanted[0].sid]);
		deepEqual(new Set(sidsIn(all)), new Set(wanted.map(({ sid }) => sid)));
	});

	await scenario(`${named} a download feeds the model no bytes`, async () => {
		const { sid, call_sid } = addRecording(sandbox);
		sandbox.hangUp(call_sid!);
		for (const Format of ['mp3', 'wav']) {
			const [text] = await agent.call([toolCall('Download', { Recording: sid, Format })]);
			const [{ file_name, ...others }] = resultsIn(text);
			equal(file_name, `${sid}.${Format}`);
			deepEqual(Object.keys(others), ['sid', 'status', 'format', 'mime_type']);
			ok(text.length < 300, text);
		}
	});
}
