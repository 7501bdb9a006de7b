/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual } from 'node:assert/strict';
import { NEWEST_N8N } from '../../../local/n8n/versions';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';
import { AgentFailure, type Agent } from './agent';
import { addEndedCall, addRecording, resultsIn } from './given';
import { ON_ERROR } from './tools';

type Mode = keyof typeof ON_ERROR;

/** What becomes of a failure of a tool, as docs/agents.md says. */
type Fate = 'told' | 'empty' | 'workflow stops';

/** @param isNewest whether n8n is of the newest line; the oldest one treats agents 3 otherwise */
const fatesIn = (version: number, isNewest: boolean): Record<Mode, Fate> =>
	version < 3
		? { Untouched: 'empty', Stop: 'empty', Continue: 'told', Error_output: 'told' }
		: {
				Untouched: isNewest ? 'told' : 'workflow stops',
				Stop: 'workflow stops',
				Continue: 'told',
				Error_output: 'empty',
			};

async function fateOf(call: Promise<string[]>): Promise<Fate> {
	const text = await call.then(
		([read]) => read,
		(error: unknown) => {
			if (error instanceof AgentFailure) return undefined;
			throw error;
		},
	);
	if (text === undefined) return 'workflow stops';
	const isEmpty = text === '' || text === '""';
	if (!isEmpty && !('error' in resultsIn(text)[0])) throw new Error(`No failure: ${text}`);
	return isEmpty ? 'empty' : 'told';
}

/** What the four positions of On Error do to a failing tool, and that Continue costs no success. */
export async function playOnError(
	{ scenario, n8nVersion }: Stage,
	sandbox: Sandbox,
	agent: Agent,
	version: number,
): Promise<void> {
	const pause = async (tool: string, callSid: string | null) =>
		await agent.call([{ name: tool, arguments: { Call: callSid, Status: 'paused' } }]);

	await scenario(`AI Agent ${version}: On Error does to a failure what is documented`, async () => {
		const { call_sid } = addEndedCall(sandbox);
		const fates = {} as Record<Mode, Fate>;
		for (const mode of Object.keys(ON_ERROR) as Mode[]) {
			fates[mode] = await fateOf(pause(mode, call_sid));
		}
		deepEqual(fates, fatesIn(version, n8nVersion === NEWEST_N8N));
		const { sid, call_sid: live } = addRecording(sandbox);
		const [text] = await pause('Continue', live);
		deepEqual(
			resultsIn(text).map((result) => [result.sid, result.status]),
			[[sid, 'paused']],
		);
	});
}
