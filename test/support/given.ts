import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Behaviour, type Recording, type Sandbox } from '../../sandbox';
import { runSignalWire, type RunOptions } from './n8n/runSignalWire';

/** A sandbox for the tests of a file, empty before each of them. */
export function givenSandbox(): { sandbox: Sandbox } {
	const given = {} as { sandbox: Sandbox };
	beforeAll(async () => {
		given.sandbox = await startSandbox();
	});
	beforeEach(() => given.sandbox.reset());
	afterAll(async () => await given.sandbox.close());
	return given;
}

/** A live call with so many recordings in progress. */
export function givenRecordings(sandbox: Sandbox, count: number): Recording[] {
	const call = sandbox.addCall();
	return Array.from({ length: count }, () => sandbox.addRecording({ call_sid: call.sid }));
}

/** One input item for each recording, as a CRM would give it. */
export function itemsFor(recordings: Recording[]): IDataObject[] {
	return recordings.map((recording, index) => ({
		ticket: `T${index}`,
		call: recording.call_sid,
		recording: recording.sid,
	}));
}

export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** Recording: Update with both SIDs from the item; nothing here is far, but the machine may be busy. */
export function updateParameters(changes: IDataObject = {}): INodeParameters {
	return {
		resource: 'recording',
		operation: 'update',
		callSid: byId('={{ $json.call }}'),
		recordingSid: byId('={{ $json.recording }}'),
		requestOptions: { timeout: 5_000 },
		...changes,
	} as INodeParameters;
}

/** For the tests in which a fault makes an attempt wait until its end. */
export const SHORT_ATTEMPTS = { requestOptions: { timeout: 800 } };

/** Runs Recording: Update for the recordings. */
export async function update(
	sandbox: Sandbox,
	recordings: Recording[],
	options: Partial<RunOptions> = {},
) {
	return await runSignalWire({
		credentials: sandbox.credentials,
		items: itemsFor(recordings),
		parameters: updateParameters(),
		...options,
	});
}

/** Status of each recording in the sandbox's own state. */
export function statusesOf(sandbox: Sandbox, recordings: Recording[]): string[] {
	return recordings.map(({ sid }) => sandbox.recordings.get(sid)!.status);
}

export function requestsOf(sandbox: Sandbox, method: string) {
	return sandbox.requests.filter((request) => request.method === method);
}

export function behave(sandbox: Sandbox, behaviour: Partial<Behaviour>) {
	Object.assign(sandbox.behaviour, behaviour);
}
