import type { Recording, Sandbox } from '../../../sandbox';
import { many, operationsOf, RETRIED, type Entry, type TestedResource } from './operation';

/** Recordings of one live call, in progress unless the fields say otherwise. */
function add(sandbox: Sandbox, count: number, fields?: object): Recording[] {
	const { sid: call_sid } = sandbox.addCall();
	return many(count, () => sandbox.addRecording({ call_sid, ...fields }));
}

const itemOf = ({ sid }: Entry) => ({ recordingSid: sid });

function addFinished(sandbox: Sandbox) {
	const [finished] = add(sandbox, 1, { status: 'completed', price: '-0.0025' });
	return itemOf(finished);
}

export const recording = {
	resource: 'recording',
	property: 'recordings',
	add,
	itemOf,
	operations: operationsOf('recording', {
		delete: {
			add: addFinished,
			request: 'DELETE /Recordings/{recordingSid}',
			task: 'delete recording {recordingSid}',
			notFound: 'Recording {recordingSid} was not found',
		},
		download: {
			add: addFinished,
			request: 'GET /Recordings/{recordingSid}.mp3',
			task: 'download recording {recordingSid}',
			notFound: 'Recording {recordingSid} was not found',
			told: {
				401: 'SignalWire denied the protected media',
				403: 'SignalWire denied the protected media',
			},
			// Tried again because the sound may be late, and then asked for its fields.
			// Once more with credentials where it is denied without.
			attempts: { ...RETRIED, 404: 5, 401: 2, 403: 2 },
		},
		get: {
			add: addFinished,
			request: 'GET /Recordings/{recordingSid}.json',
			task: 'read recording {recordingSid}',
			notFound: 'Recording {recordingSid} was not found',
		},
		getAll: {
			add: addFinished,
			fields: { limit: 1 },
			request: 'GET /Recordings',
			task: 'list the recordings',
			notFound: 'SignalWire did not find the recordings',
		},
		start: {
			add: (sandbox) => ({ callSid: sandbox.addCall().sid }),
			request: 'POST /Calls/{callSid}/Recordings',
			task: 'start a recording of call {callSid}',
			notFound: 'Call {callSid} was not found',
			// A second one would start a second recording.
			attempts: { 429: 5 },
			leftOpen:
				', but a recording may have started (see Recording: Get Many, with the filter Call SID)',
		},
		update: {
			add(sandbox) {
				const [{ sid, call_sid }] = add(sandbox, 1);
				return { callSid: call_sid, recordingSid: sid };
			},
			request: 'POST /Calls/{callSid}/Recordings/{recordingSid}',
			task: 'pause recording {recordingSid} of call {callSid}',
			notFound: 'Recording {recordingSid} was not found on this call',
		},
	}),
} satisfies TestedResource;
