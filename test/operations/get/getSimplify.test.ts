import {
	call,
	conference,
	conferenceRecording,
	type Entry,
	phoneNumber,
	recording,
	type TestedResource,
	transcription,
} from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { accountPath, behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const WRITTEN = 'Tue, 25 Sep 2018 23:00:05 +0000';
const WRITTEN_ISO = '2018-09-25T23:00:05.000Z';
const EARLIER = 'Tue, 25 Sep 2018 22:59:01 -0100';
const EARLIER_ISO = '2018-09-25T23:59:01.000Z';

const soundOf = ({ sid }: Entry) => {
	const { origin } = given.sandbox;
	const address = `${origin}${accountPath(given.sandbox, `/Recordings/${sid}`)}`;
	return { mp3_url: `${address}.mp3`, wav_url: `${address}.wav` };
};

const RECORDING_FIELDS = {
	date_created: WRITTEN,
	start_time: EARLIER,
	duration: 94,
	channels: '2',
	status: 'completed',
};

const simplifiedRecording = (entry: Entry) => ({
	sid: entry.sid,
	account_sid: given.sandbox.projectId,
	conference_sid: entry.conference_sid,
	status: 'completed',
	duration: 94,
	channels: 2,
	price: -0.0025,
	date_created: WRITTEN,
	date_created_iso: WRITTEN_ISO,
	start_time: EARLIER,
	start_time_iso: EARLIER_ISO,
	...soundOf(entry),
});

const CASES: Array<[string, TestedResource, object, (entry: Entry) => object]> = [
	[
		'recording',
		recording,
		RECORDING_FIELDS,
		(entry) => ({
			...simplifiedRecording(entry),
			call_sid: [...given.sandbox.calls.keys()][0],
			source: 'StartCallRecordingApi',
		}),
	],
	[
		'conferenceRecording',
		conferenceRecording,
		RECORDING_FIELDS,
		(entry) => ({ ...simplifiedRecording(entry), call_sid: null, source: 'Conference' }),
	],
	[
		'call',
		call,
		{
			from: '+13105550100',
			to: 'sip:agent@example.org',
			status: 'completed',
			start_time: EARLIER,
			end_time: WRITTEN,
			duration: 64,
			price: 0.003,
			answered_by: 'human',
		},
		({ sid }) => ({
			sid,
			account_sid: given.sandbox.projectId,
			parent_call_sid: null,
			direction: 'inbound',
			from: '+13105550100',
			to: 'sip:agent@example.org',
			status: 'completed',
			answered_by: 'human',
			duration: 64,
			price: 0.003,
			start_time: EARLIER,
			start_time_iso: EARLIER_ISO,
			end_time: WRITTEN,
			end_time_iso: WRITTEN_ISO,
		}),
	],
	[
		'conference',
		conference,
		{ friendly_name: 'Support', date_created: EARLIER, date_updated: WRITTEN },
		({ sid }) => ({
			sid,
			account_sid: given.sandbox.projectId,
			friendly_name: 'Support',
			status: 'in-progress',
			region: 'us1',
			date_created: EARLIER,
			date_created_iso: EARLIER_ISO,
			date_updated: WRITTEN,
			date_updated_iso: WRITTEN_ISO,
		}),
	],
	[
		'phoneNumber',
		phoneNumber,
		{ phone_number: '+13105550150', friendly_name: 'Support', sms_url: 'https://example.com/' },
		({ sid }) => ({
			sid,
			phone_number: '+13105550150',
			friendly_name: 'Support',
			capabilities: { voice: true, sms: true, mms: true, fax: false },
			country_code: 'US',
			voice_url: null,
			voice_method: 'POST',
			sms_url: 'https://example.com/',
			sms_method: 'POST',
			status_callback: null,
		}),
	],
	[
		'transcription',
		transcription,
		{ transcription_text: 'Hello', date_created: EARLIER, date_updated: WRITTEN, duration: 64 },
		({ sid }) => ({
			sid,
			account_sid: given.sandbox.projectId,
			recording_sid: [...given.sandbox.recordings.keys()][0],
			status: 'completed',
			transcription_text: 'Hello',
			duration: 64,
			price: -0.00025,
			date_created: EARLIER,
			date_created_iso: EARLIER_ISO,
			date_updated: WRITTEN,
			date_updated_iso: WRITTEN_ISO,
		}),
	],
];

describe.each(CASES)('Simplify of %s', (_name, found, fields, simplifiedOf) => {
	it.each([[false], [true]])(
		'is on by default and gives exactly the fields that people use (other typing: %s)',
		async (numbersAsStrings) => {
			const { sandbox } = given;
			behave(sandbox, { numbersAsStrings });
			const [entry] = found.add(sandbox, 1, fields);
			const expected = [simplifiedOf(entry), simplifiedOf(entry)];
			const one = await runOperation(
				sandbox,
				found.operations.get,
				[entry, entry].map(found.itemOf),
			);
			expect(one.output.map(({ json }) => json)).toStrictEqual(expected);
			const list = await runOperation(
				sandbox,
				found.operations.getAll,
				[entry, entry].map(found.itemOf),
			);
			expect(list.output.map(({ json }) => json)).toStrictEqual(expected);
		},
	);
});
