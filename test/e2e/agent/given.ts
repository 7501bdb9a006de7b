/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import type { Recording, Sandbox } from '../../../sandbox';

/** A recording of a live call of its own. */
export const addRecording = (sandbox: Sandbox): Recording =>
	sandbox.addRecording({ call_sid: sandbox.addCall().sid });

/** A call that ended while it was recorded, although the list of its recordings does not show that yet. */
export function addEndedCall(sandbox: Sandbox): Recording {
	const recording = addRecording(sandbox);
	sandbox.hangUp(recording.call_sid!);
	return recording;
}

/** A recording that SignalWire refuses to pause. */
export function addRefused(sandbox: Sandbox): Recording {
	const recording = addRecording(sandbox);
	sandbox.faults.add({
		method: 'POST',
		path: recording.sid,
		fault: { kind: 'status', status: 409, message: 'Call is on hold' },
	});
	return recording;
}

/** The status that each recording really has. */
export const statusesOf = (sandbox: Sandbox, recordings: Recording[]) =>
	recordings.map(({ sid }) => sandbox.recordings.get(sid)?.status);

/** What a model has read of the results of a tool. */
export const resultsIn = (text: string) => JSON.parse(text) as Array<Record<string, unknown>>;

export const sidsIn = (text: string) => resultsIn(text).map(({ sid }) => sid);

/** Checks that a model reads a failure as one plain sentence or several, and nothing else. */
export function expectPlain(error: unknown, expected: RegExp, { apiToken }: Sandbox): void {
	equal(typeof error, 'string');
	const text = error as string;
	match(text, expected);
	doesNotMatch(text, /\[object|\[item|[{}<>]| {4}at |undefined/);
	equal(text.includes(apiToken), false, 'The token is in the failure');
}

/** The same of the whole text of a tool whose On Error is Continue. */
export function expectFailure(text: string, expected: RegExp, sandbox: Sandbox): void {
	const [result, ...others] = resultsIn(text);
	deepEqual(others, []);
	deepEqual(Object.keys(result), ['error']);
	expectPlain(result.error, expected, sandbox);
}

/** Checks that SignalWire hears nothing of what is done. */
export async function withoutRequests(sandbox: Sandbox, act: () => Promise<void>): Promise<void> {
	const before = sandbox.requests.length;
	await act();
	deepEqual(
		sandbox.requests.slice(before).map(({ target }) => target),
		[],
	);
}
