import { createdEvery, endpoints } from '../index';
import { givenSandbox } from './given';
import { sdkOf } from './sdk';

const given = givenSandbox();

type Sdk = ReturnType<typeof sdkOf>;

/** One of each object. */
function objects() {
	const { sandbox, client } = given;
	const { call, recording } = client.liveRecording();
	const inConference = client.liveConferenceRecording();
	const conference_sid = inConference.conference.sid;
	const message = sandbox.addMessage({ num_media: 1 });
	return {
		call,
		ended: sandbox.addCall({ status: 'completed' }),
		recording,
		finished: client.finishedRecording(),
		conference: inConference.conference,
		conferenceRecording: inConference.recording,
		finishedInConference: sandbox.addConferenceRecording({ conference_sid, status: 'completed' }),
		participant: sandbox.addParticipant({ conference_sid, call_sid: call.sid }),
		message,
		media: sandbox.addMedia({ parent_sid: message.sid }),
		transcription: sandbox.addTranscription({ recording_sid: recording.sid }),
		phoneNumber: sandbox.addPhoneNumber({ phone_number: '+13105550150' }),
	};
}

type Objects = ReturnType<typeof objects>;

interface Row {
	route: string;
	drive(sdk: Sdk, all: Objects): Promise<unknown>;
	/** What the SDK makes of the answer. */
	expected(all: Objects): unknown;
}

const like = (fields: object): unknown => expect.objectContaining(fields) as unknown;
const listOf = (...all: object[]): unknown => all.map(like);

const URL_1 = 'https://crm.example/next';
const CALL_RECORDING = '/Calls/:CallSid/Recordings';
const IN_CONFERENCE = '/Conferences/:ConferenceSid';

const ROWS: Row[] = [
	{
		route: 'GET /Calls',
		drive: async (sdk, { call }) =>
			await sdk.calls.list({ from: call.from, to: call.to, status: 'in-progress', limit: 20 }),
		expected: ({ call }) => listOf({ sid: call.sid, from: call.from, duration: 60 }),
	},
	{
		route: 'GET /Calls/:Sid',
		drive: async (sdk, { call }) => await sdk.calls(call.sid).fetch(),
		expected: ({ call }) =>
			like({ sid: call.sid, startTime: new Date(call.start_time!), direction: 'inbound' }),
	},
	{
		route: 'POST /Calls/:Sid',
		drive: async (sdk, { call }) => await sdk.calls(call.sid).update({ url: URL_1, method: 'GET' }),
		expected: ({ call }) => like({ sid: call.sid, status: 'in-progress' }),
	},
	{
		route: 'POST /Calls',
		drive: async (sdk) =>
			await sdk.calls.create({
				...{ to: '+13105550163', from: '+13105550150', url: URL_1, record: true },
				statusCallbackEvent: ['ringing', 'answered'],
			}),
		expected: () => like({ to: '+13105550163', status: 'queued', direction: 'outbound' }),
	},
	{
		route: 'DELETE /Calls/:Sid',
		drive: async (sdk, { ended }) => await sdk.calls(ended.sid).remove(),
		expected: () => true,
	},
	{
		route: `POST ${CALL_RECORDING}`,
		drive: async (sdk, { call }) =>
			await sdk.calls(call.sid).recordings.create({
				recordingChannels: 'dual',
				trim: 'do-not-trim',
				recordingStatusCallback: 'http://127.0.0.1:9/',
				recordingStatusCallbackEvent: ['in-progress completed'],
			}),
		expected: ({ call }) => like({ callSid: call.sid, status: 'in-progress', channels: 2 }),
	},
	{
		route: `POST ${CALL_RECORDING}/:Sid`,
		drive: async (sdk, { call, recording }) =>
			await sdk
				.calls(call.sid)
				.recordings(recording.sid)
				.update({ status: 'paused', pauseBehavior: 'skip' }),
		expected: ({ recording }) => like({ sid: recording.sid, status: 'paused' }),
	},
	{
		route: 'GET /Recordings',
		drive: async (sdk, { call }) =>
			await sdk.recordings.list({ callSid: call.sid, dateCreatedAfter: new Date('2026-01-01') }),
		expected: ({ recording }) => listOf({ sid: recording.sid }),
	},
	{
		route: 'GET /Recordings/:Sid',
		drive: async (sdk, { recording }) => await sdk.recordings(recording.sid).fetch(),
		expected: ({ recording }) =>
			like({ sid: recording.sid, dateCreated: new Date(recording.date_created) }),
	},
	{
		route: 'DELETE /Recordings/:Sid',
		drive: async (sdk, { finished }) => await sdk.recordings(finished.sid).remove(),
		expected: () => true,
	},
	{
		route: 'GET /Conferences',
		drive: async (sdk) =>
			await sdk.conferences.list({
				status: 'in-progress',
				dateCreatedAfter: new Date('2026-01-01'),
			}),
		expected: ({ conference }) => listOf({ sid: conference.sid, region: 'us1' }),
	},
	{
		route: 'GET /Conferences/:Sid',
		drive: async (sdk, { conference }) => await sdk.conferences(conference.sid).fetch(),
		expected: ({ conference }) => like({ friendlyName: conference.friendly_name }),
	},
	{
		route: 'POST /Conferences/:Sid',
		drive: async (sdk, { conference }) =>
			await sdk.conferences(conference.sid).update({ status: 'completed', announceUrl: URL_1 }),
		expected: ({ conference }) => like({ sid: conference.sid, status: 'completed' }),
	},
	{
		route: `GET ${IN_CONFERENCE}/Participants`,
		drive: async (sdk, { conference }) =>
			await sdk.conferences(conference.sid).participants.list({ muted: false, hold: false }),
		expected: ({ participant }) => listOf({ callSid: participant.call_sid, muted: false }),
	},
	{
		route: `GET ${IN_CONFERENCE}/Participants/:CallSid`,
		drive: async (sdk, { conference, call }) =>
			await sdk.conferences(conference.sid).participants(call.sid).fetch(),
		expected: ({ conference, call }) =>
			like({ callSid: call.sid, conferenceSid: conference.sid, startConferenceOnEnter: true }),
	},
	{
		route: `POST ${IN_CONFERENCE}/Participants/:CallSid`,
		drive: async (sdk, { conference, call }) =>
			await sdk
				.conferences(conference.sid)
				.participants(call.sid)
				.update({ hold: true, holdUrl: URL_1, muted: true }),
		expected: ({ call }) => like({ callSid: call.sid, hold: true, muted: true, coaching: false }),
	},
	{
		route: `DELETE ${IN_CONFERENCE}/Participants/:CallSid`,
		drive: async (sdk, { conference, call }) =>
			await sdk.conferences(conference.sid).participants(call.sid).remove(),
		expected: () => true,
	},
	{
		route: `GET ${IN_CONFERENCE}/Recordings`,
		drive: async (sdk, { conference }) => await sdk.conferences(conference.sid).recordings.list(),
		expected: ({ conferenceRecording, finishedInConference }) =>
			listOf({ sid: finishedInConference.sid }, { sid: conferenceRecording.sid }),
	},
	{
		route: `GET ${IN_CONFERENCE}/Recordings/:Sid`,
		drive: async (sdk, { conference, conferenceRecording }) =>
			await sdk.conferences(conference.sid).recordings(conferenceRecording.sid).fetch(),
		expected: ({ conference }) => like({ conferenceSid: conference.sid, callSid: null }),
	},
	{
		route: `POST ${IN_CONFERENCE}/Recordings/:Sid`,
		drive: async (sdk, { conference, conferenceRecording }) =>
			await sdk
				.conferences(conference.sid)
				.recordings(conferenceRecording.sid)
				.update({ status: 'stopped' }),
		expected: ({ conferenceRecording }) =>
			like({ sid: conferenceRecording.sid, status: 'stopped' }),
	},
	{
		route: `DELETE ${IN_CONFERENCE}/Recordings/:Sid`,
		drive: async (sdk, { conference, finishedInConference }) =>
			await sdk.conferences(conference.sid).recordings(finishedInConference.sid).remove(),
		expected: () => true,
	},
	{
		route: 'GET /IncomingPhoneNumbers',
		drive: async (sdk) =>
			await sdk.incomingPhoneNumbers.list({ phoneNumber: '+1310***0150', limit: 5 }),
		expected: ({ phoneNumber }) => listOf({ sid: phoneNumber.sid, phoneNumber: '+13105550150' }),
	},
	{
		route: 'GET /IncomingPhoneNumbers/:Sid',
		drive: async (sdk, { phoneNumber }) => await sdk.incomingPhoneNumbers(phoneNumber.sid).fetch(),
		expected: ({ phoneNumber }) =>
			like({ sid: phoneNumber.sid, capabilities: phoneNumber.capabilities, voiceUrl: null }),
	},
	{
		route: 'POST /IncomingPhoneNumbers/:Sid',
		drive: async (sdk, { phoneNumber }) =>
			await sdk.incomingPhoneNumbers(phoneNumber.sid).update({ voiceUrl: URL_1, smsMethod: 'GET' }),
		expected: ({ phoneNumber }) =>
			like({ sid: phoneNumber.sid, voiceUrl: URL_1, smsMethod: 'GET', smsUrl: null }),
	},
	{
		route: 'GET /Messages',
		drive: async (sdk, { message: { from, to } }) =>
			await sdk.messages.list({ from, to, limit: 20 }),
		expected: ({ message }) => listOf({ sid: message.sid, body: message.body }),
	},
	{
		route: 'POST /Messages',
		drive: async (sdk) =>
			await sdk.messages.create({
				from: '+13105550150',
				to: '+13105550163',
				body: 'Hello',
				mediaUrl: [URL_1, `${URL_1}/2`],
				validityPeriod: 60,
			}),
		expected: () => like({ status: 'queued', body: 'Hello', dateSent: null }),
	},
	{
		route: 'GET /Messages/:Sid',
		drive: async (sdk, { message }) => await sdk.messages(message.sid).fetch(),
		expected: ({ message }) =>
			like({ sid: message.sid, direction: 'inbound', dateSent: new Date(message.date_sent!) }),
	},
	{
		route: 'POST /Messages/:Sid',
		drive: async (sdk, { message }) => await sdk.messages(message.sid).update({ body: '' }),
		expected: ({ message }) => like({ sid: message.sid, body: '' }),
	},
	{
		route: 'DELETE /Messages/:Sid',
		drive: async (sdk, { message }) => await sdk.messages(message.sid).remove(),
		expected: () => true,
	},
	{
		route: 'GET /Messages/:MessageSid/Media',
		drive: async (sdk, { message }) => await sdk.messages(message.sid).media.list(),
		expected: ({ media }) => listOf({ sid: media.sid, contentType: 'image/jpeg' }),
	},
	{
		route: 'GET /Messages/:MessageSid/Media/:Sid',
		drive: async (sdk, { message, media }) =>
			await sdk.messages(message.sid).media(media.sid).fetch(),
		expected: ({ message, media }) => like({ sid: media.sid, parentSid: message.sid }),
	},
	{
		route: 'GET /Transcriptions',
		drive: async (sdk) => await sdk.transcriptions.list({ limit: 5 }),
		expected: ({ transcription }) => listOf({ sid: transcription.sid, status: 'completed' }),
	},
	{
		route: 'GET /Transcriptions/:Sid',
		drive: async (sdk, { transcription }) => await sdk.transcriptions(transcription.sid).fetch(),
		expected: ({ transcription, recording }) =>
			like({ transcriptionText: transcription.transcription_text, recordingSid: recording.sid }),
	},
	{
		route: 'DELETE /Transcriptions/:Sid',
		drive: async (sdk, { transcription }) => await sdk.transcriptions(transcription.sid).remove(),
		expected: () => true,
	},
];

describe("SignalWire's SDK", () => {
	it.each(ROWS)('can $route', async ({ route, drive, expected }) => {
		const all = objects();
		expect(await drive(sdkOf(given.sandbox), all)).toEqual(expected(all));
		const [method, path] = route.split(' ');
		const pattern = new RegExp(`/Accounts/[^/]+${path.replace(/:\w+/g, '[^/]+')}\\.json$`);
		expect(given.sandbox.requests).toHaveLength(1);
		expect(given.sandbox.requests[0]).toMatchObject({
			method,
			path: expect.stringMatching(pattern),
		});
	});

	it('knows all operations that the sandbox has below an account, but for cXML scripts', () => {
		const routes = endpoints
			.filter(({ path }) => !path.startsWith('/api/') && !path.startsWith('/LamlBins'))
			.map(({ method, path }) => `${method} ${path}`);
		expect(ROWS.map(({ route }) => route).sort()).toEqual(routes.sort());
	});

	it('finds its way through the pages', async () => {
		const call_sid = given.sandbox.addCall().sid;
		const dates = createdEvery(60, '2026-02-01T00:00:00Z', 25);
		const sids = dates.map((date) => given.sandbox.addRecording({ call_sid, ...date }).sid);
		const listed = await sdkOf(given.sandbox).recordings.list({ pageSize: 10 });
		expect(listed.map(({ sid }) => sid)).toEqual(sids);
		expect(given.sandbox.requests).toHaveLength(3);
	});

	it('reads an error', async () => {
		const { call, recording } = given.client.liveRecording();
		given.sandbox.hangUp(call.sid);
		const refused = sdkOf(given.sandbox).calls(call.sid).recordings(recording.sid);
		const update = refused.update({ status: 'paused' });
		await expect(update).rejects.toMatchObject({ status: 400, code: 21220 });
	});
});
