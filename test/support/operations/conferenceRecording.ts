import type { Recording, Sandbox } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';

/** Recordings of one conference, that of the fields or a new one. */
function add(sandbox: Sandbox, count: number, fields?: object): Recording[] {
	const { sid: conference_sid } = sandbox.addConference();
	return many(count, () => sandbox.addConferenceRecording({ conference_sid, ...fields }));
}

const itemOf = ({ sid, conference_sid = null }: Entry) => ({
	conferenceSid: conference_sid,
	recordingSid: sid,
});

function addFinished(sandbox: Sandbox) {
	const [finished] = add(sandbox, 1, { status: 'completed', price: '-0.0025' });
	return itemOf(finished);
}

export const conferenceRecording = {
	resource: 'conferenceRecording',
	property: 'recordings',
	add,
	itemOf,
	operations: operationsOf('conferenceRecording', {
		delete: {
			add: addFinished,
			request: 'DELETE /Conferences/{conferenceSid}/Recordings/{recordingSid}',
			task: 'delete recording {recordingSid} of conference {conferenceSid}',
			notFound: 'Recording {recordingSid} was not found on this conference',
		},
		get: {
			add: addFinished,
			request: 'GET /Conferences/{conferenceSid}/Recordings/{recordingSid}',
			task: 'read recording {recordingSid} of conference {conferenceSid}',
			notFound: 'Recording {recordingSid} was not found on this conference',
		},
		getAll: {
			add: (sandbox) => ({ conferenceSid: add(sandbox, 1)[0].conference_sid }),
			request: 'GET /Conferences/{conferenceSid}/Recordings',
			task: 'list the recordings',
			notFound: 'SignalWire did not find the recordings',
		},
		update: {
			add: (sandbox) => itemOf(add(sandbox, 1)[0]),
			request: 'POST /Conferences/{conferenceSid}/Recordings/{recordingSid}',
			task: 'pause recording {recordingSid} of conference {conferenceSid}',
			notFound: 'Recording {recordingSid} was not found on this conference',
		},
	}),
} satisfies TestedResource;
