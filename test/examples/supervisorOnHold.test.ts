import type { Fault, Participant, Recording } from '../../sandbox';
import { callExample } from '../support/n8n/callExample';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import { statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const HOLD = 'Hold or bring back';
const PAUSE = 'Pause or resume';

async function send(body: unknown, changes?: ExampleChanges) {
	const { sandbox } = given;
	return await callExample({ file: 'supervisor-on-hold.json', sandbox, body, changes });
}

interface Talk {
	customer: Participant;
	agent: Participant;
	supervisor: Participant;
	/** Of the conference, and of the agent's call. */
	recordings: Recording[];
}

/** A conference with a supervisor who listens, recorded twice. */
function recordedConference(): Talk {
	const { sandbox } = given;
	const { sid: conference_sid } = sandbox.addConference();
	const [customer, agent, supervisor] = [1, 2, 3].map(() =>
		sandbox.addParticipant({ conference_sid, call_sid: sandbox.addCall().sid }),
	);
	const recordings = [
		sandbox.addConferenceRecording({ conference_sid }),
		sandbox.addRecording({ call_sid: agent.call_sid }),
	];
	return { customer, agent, supervisor, recordings };
}

const bodyFor = ({ supervisor }: Talk, payment: string) => ({
	conferenceSid: supervisor.conference_sid,
	supervisorCallSid: supervisor.call_sid,
	payment,
});

const tell = async (talk: Talk, payment: string, changes?: ExampleChanges) =>
	await send(bodyFor(talk, payment), changes);

const holdsOf = ({ customer, agent, supervisor }: Talk) =>
	[customer, agent, supervisor].map(({ hold }) => hold);

it('holds the supervisor alone and pauses, and takes both back', async () => {
	const [talk, other] = [recordedConference(), recordedConference()];
	for (const [payment, hold, supervisor, status] of [
		['started', true, 'on hold', 'paused'],
		['finished', false, 'back', 'in-progress'],
	] as const) {
		const answer = await tell(talk, payment);
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			conferenceSid: talk.supervisor.conference_sid,
			payment,
			supervisor,
			recording: status,
			recordings: expect.arrayContaining(talk.recordings.map(({ sid }) => ({ sid, status }))),
		});
		expect((await answer.ended).data.resultData.error).toBeUndefined();
		expect(holdsOf(talk)).toEqual([false, false, hold]);
		expect(statusesOf(given.sandbox, talk.recordings)).toEqual([status, status]);
	}
	expect(holdsOf(other)).toEqual([false, false, false]);
	expect(statusesOf(given.sandbox, other.recordings)).toEqual(['in-progress', 'in-progress']);
});

it('takes SIDs with blanks and in capitals, and may be asked twice', async () => {
	const talk = recordedConference();
	const { conferenceSid, supervisorCallSid } = bodyFor(talk, 'started');
	const body = {
		conferenceSid: ` ${conferenceSid.toUpperCase()}`,
		supervisorCallSid: ` ${supervisorCallSid.toUpperCase()} `,
		payment: 'started',
	};
	expect([(await send(body)).status, (await send(body)).status]).toEqual([200, 200]);
	expect(holdsOf(talk)).toEqual([false, false, true]);
});

type Part = 'hold' | 'pause';

const FAULTS: Array<[string, Part, Fault]> = [
	['the hold is ignored', 'hold', { kind: 'ignored' }],
	['the hold is refused', 'hold', { kind: 'status', status: 400 }],
	['the pause is ignored', 'pause', { kind: 'ignored' }],
	['the pause is refused', 'pause', { kind: 'status', status: 400 }],
];

function spoil({ supervisor, recordings }: Talk, part: Part, fault: Fault) {
	const sids = part === 'hold' ? [supervisor.call_sid] : recordings.map(({ sid }) => sid);
	for (const sid of sids) given.sandbox.faults.add({ method: 'POST', path: sid, fault });
}

describe.each(['started', 'finished'])('answers 502 to %s', (payment) => {
	it.each(FAULTS)('where %s, and does the other', async (_, part, fault) => {
		const { sandbox } = given;
		const talk = recordedConference();
		if (payment === 'finished') expect((await tell(talk, 'started')).status).toBe(200);
		spoil(talk, part, fault);
		const { status, body, ended } = await tell(talk, payment);
		const isHold = part === 'hold';
		const isStart = payment === 'started';
		expect(status).toBe(502);
		expect([body.supervisor, body.recording]).toEqual(
			isHold
				? ['not confirmed', isStart ? 'paused' : 'in-progress']
				: [isStart ? 'on hold' : 'back', 'not confirmed'],
		);
		expect(body.error).toMatch(isHold ? /^Supervisor: / : /^Recording: /);
		expect((await ended).data.resultData.error?.message).toBe(body.error);
		expect(talk.supervisor.hold).toBe(isHold ? !isStart : isStart);
		sandbox.faults.clear();
		expect((await tell(talk, payment)).status).toBe(200);
	});

	it.each([
		[HOLD, 'disabled', DISABLED],
		[HOLD, 'without its credential', WITHOUT_CREDENTIAL],
		[PAUSE, 'disabled', DISABLED],
		[PAUSE, 'without its credential', WITHOUT_CREDENTIAL],
	])('where %s is %s', async (step, _, change) => {
		const talk = recordedConference();
		if (payment === 'finished') await tell(talk, 'started');
		const { status, body } = await tell(talk, payment, { [step]: change });
		expect([status, body[step === HOLD ? 'supervisor' : 'recording']]).toEqual([
			502,
			'not confirmed',
		]);
		expect(body.error).toContain(`SignalWire did not confirm it: perhaps the step ${step} is`);
	});
});

it('answers 502 where nothing is recorded, and where the supervisor is not in the conference', async () => {
	const { sandbox } = given;
	const [talk, other] = [recordedConference(), recordedConference()];
	const conferenceSid = talk.supervisor.conference_sid;
	const elsewhere = { ...bodyFor(other, 'started'), conferenceSid };
	const answer = await send(elsewhere);
	expect([answer.status, answer.body.recording]).toEqual([502, 'paused']);
	expect(answer.body.error).toContain(other.supervisor.call_sid);
	sandbox.recordings.clear();
	const { status, body } = await tell(talk, 'started');
	expect([status, body.supervisor]).toEqual([502, 'on hold']);
	expect(holdsOf(other)).toEqual([false, false, false]);
});

it.each([
	['no body', undefined],
	['no conference', { supervisorCallSid: 'x', payment: 'started' }],
	['an empty supervisor', { conferenceSid: 'x', supervisorCallSid: ' ', payment: 'started' }],
	['another word', { conferenceSid: 'x', supervisorCallSid: 'x', payment: 'toString' }],
])('answers 400 to %s, and sends nothing', async (_, body) => {
	const { status } = await send(body);
	expect([status, given.sandbox.requests]).toEqual([400, []]);
});
