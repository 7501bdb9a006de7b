import type { Fault } from '../../../sandbox';
import { updateAll } from '../../support/recordingUpdate';
import type { OperationRun } from '../../support/runOperation';
import { accountPath, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

/** Two recorded calls with another leg each, and a conference in progress. */
function conversations() {
	const { sandbox } = given;
	sandbox.addConference();
	const calls = [1, 2].map(() => sandbox.addCall().sid);
	return calls.map((call) => ({
		call,
		recording: sandbox.addRecording({ call_sid: call }),
		ofLeg: sandbox.addRecording({ call_sid: sandbox.addCall({ parent_call_sid: call }).sid }),
	}));
}

/** Message and description of each item's error. */
async function failures(calls: string[], run: OperationRun = {}) {
	const { output, errorOutput, errorTickets } = await updateAll(
		given.sandbox,
		'conversation',
		calls,
		{
			onError: 'continueErrorOutput',
			...run,
		},
	);
	expect(output).toEqual([]);
	expect(errorTickets).toEqual(['T0', 'T1']);
	return errorOutput.map(({ json, error }) => ({
		message: json.error,
		description: error?.description ?? '',
	}));
}

const timesIn = (text: string, part: string) => text.split(part).length - 1;

describe('what keeps every look-up from working is said once, in its own words', () => {
	const CAUSES: Array<[string, Fault, RegExp, string]> = [
		[
			'a refused token',
			{ kind: 'status', status: 401 },
			/^SignalWire rejected the API token$/,
			'Check the Project ID and the API Token in the credential',
		],
		[
			'a missing scope',
			{ kind: 'status', status: 403 },
			/^The API token may not do this\b[^;]*$/,
			'Give the token the Voice scope',
		],
		[
			'a server error',
			{ kind: 'status', status: 500 },
			/^SignalWire could not list the recordings of call [^;]*$/,
			'The service failed to process the request',
		],
		[
			'a redirect',
			{ kind: 'redirect', status: 302, location: 'http://127.0.0.1:9/' },
			/^SignalWire answered with a redirect, which is not followed$/,
			'Check the Space URL',
		],
	];
	it.each(CAUSES)('%s', async (_, fault, message, advice) => {
		given.sandbox.faults.add({ fault });
		const calls = conversations().map(({ call }) => call);
		for (const failure of await failures(calls)) {
			expect(failure.message).toMatch(message);
			expect(timesIn(failure.description, advice)).toBe(1);
			expect(failure.description).not.toContain('Failed:');
		}
		expect(requestsOf(given.sandbox, 'POST')).toEqual([]);
	});

	it('a Space URL that nobody listens at', async () => {
		const calls = conversations().map(({ call }) => call);
		const credentials = { ...given.sandbox.credentials, spaceUrl: 'http://127.0.0.1:9' };
		for (const { message, description } of await failures(calls, { credentials })) {
			expect(message).toBe('127.0.0.1:9 refused the connection');
			expect(timesIn(description, 'Check the Space URL')).toBe(1);
		}
	});

	it('the time to give up', async () => {
		given.sandbox.faults.add({ fault: { kind: 'hang' } });
		const calls = conversations().map(({ call }) => call);
		const fields = { options: { giveUpAfter: 1 } };
		for (const { message, description } of await failures(calls, { fields, timeout: 400 })) {
			expect(message).toBe('The time to give up was reached before SignalWire confirmed it');
			expect(timesIn(description, 'or raise Give Up After')).toBe(1);
		}
	});
});

it('a look-up that fails twice is named once, and what is recorded elsewhere is updated', async () => {
	const { sandbox } = given;
	const whole = [1, 2].map(() => {
		const { sid: call } = sandbox.addCall();
		const { sid: conference_sid } = sandbox.addConference();
		sandbox.addParticipant({ conference_sid, call_sid: call });
		return { call, recording: sandbox.addConferenceRecording({ conference_sid }) };
	});
	const path = accountPath(sandbox, '/Recordings');
	sandbox.faults.add({ path, fault: { kind: 'emptyObject' } });
	const told = await failures(whole.map(({ call }) => call));
	told.forEach(({ message, description }, index) => {
		const { call, recording } = whole[index];
		expect(message).toBe(
			`Not all recordings of call ${call} could be looked up and updated (recordings of call ${call}: SignalWire's response is not a list of recordings of call ${call})`,
		);
		expect(description).toContain(`Done: ${recording.sid} (paused)`);
		expect(recording.status).toBe('paused');
	});
});

it('recordings that failed are counted without what could not be looked up, each cause once', async () => {
	const { sandbox } = given;
	const whole = conversations();
	sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' } });
	const path = accountPath(sandbox, '/Conferences');
	sandbox.faults.add({ method: 'GET', path, fault: { kind: 'emptyObject' } });
	const told = await failures(whole.map(({ call }) => call));
	told.forEach(({ message, description }, index) => {
		const { call, recording, ofLeg } = whole[index];
		expect(message).toBe(
			`2 of 2 active recordings of call ${call} could not be updated, and not all could be looked up (${recording.sid}, ${ofLeg.sid}: The recording is still running, not paused; conferences in progress: SignalWire's response is not a list of conferences)`,
		);
		expect(timesIn(description, 'and whether a gateway answers in its place')).toBe(1);
	});
});
