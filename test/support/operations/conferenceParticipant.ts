import type { Participant, Sandbox } from '../../../sandbox';
import { many, operationsOf } from './operation';

/** Participants of one conference, each a live call. */
function add(sandbox: Sandbox, count: number, fields?: Partial<Participant>): Participant[] {
	const { sid: conference_sid } = sandbox.addConference();
	return many(count, () =>
		sandbox.addParticipant({ conference_sid, call_sid: sandbox.addCall().sid, ...fields }),
	);
}

type Sids = Pick<Participant, 'call_sid' | 'conference_sid'>;

const itemOf = ({ conference_sid, call_sid }: Sids) => ({
	conferenceSid: conference_sid,
	callSid: call_sid,
});

const addOne = (sandbox: Sandbox) => itemOf(add(sandbox, 1)[0]);

const notFound = 'Call {callSid} was not found on this conference';

/** Its entries have no SID of their own, so that what is tested of other resources is not of this one. */
export const conferenceParticipant = {
	resource: 'conferenceParticipant',
	property: 'participants',
	add,
	itemOf,
	operations: operationsOf('conferenceParticipant', {
		get: {
			add: addOne,
			request: 'GET /Conferences/{conferenceSid}/Participants/{callSid}',
			task: 'read call {callSid} of conference {conferenceSid}',
			notFound,
			named: 'call_sid',
		},
		getAll: {
			add: (sandbox) => ({ conferenceSid: add(sandbox, 1)[0].conference_sid }),
			request: 'GET /Conferences/{conferenceSid}/Participants',
			task: 'list the participants',
			notFound: 'SignalWire did not find the participants',
			named: 'call_sid',
		},
		remove: {
			add: addOne,
			request: 'DELETE /Conferences/{conferenceSid}/Participants/{callSid}',
			task: 'remove call {callSid} of conference {conferenceSid}',
			notFound,
			named: 'call_sid',
		},
		update: {
			add: addOne,
			fields: { updateFields: { hold: true } },
			request: 'POST /Conferences/{conferenceSid}/Participants/{callSid}',
			task: 'update call {callSid} of conference {conferenceSid}',
			notFound,
			named: 'call_sid',
		},
	}),
};
