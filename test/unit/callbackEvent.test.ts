import type { IDataObject } from 'n8n-workflow';
import {
	AskedForInstructions,
	RefusedCallback,
	UnknownEvent,
} from '../../nodes/SignalWireTrigger/callbackErrors';
import { EVENTS, eventOf } from '../../nodes/SignalWireTrigger/event';
import { outputOf } from '../../nodes/SignalWireTrigger/output';
import { RECORDING } from '../support/callbacks/recordingCallback';

const { CallSid, RecordingSid } = RECORDING;
const TranscriptionSid = '8f0f6f0e-1f0c-4d5b-9a65-2b3f7e4ad0c3';

it.each([
	[{ RecordingSid, RecordingStatus: 'completed' }, 'recording.completed'],
	[{ RecordingSid, RecordingStatus: 'In-Progress' }, 'recording.in-progress'],
	[
		{ CallSid, RecordingSid, RecordingStatus: 'failed', CallStatus: 'completed' },
		'recording.failed',
	],
	[{ CallSid, CallStatus: 'no-answer', RecordingSid }, 'call.no-answer'],
	[{ TranscriptionSid, TranscriptionStatus: 'completed', RecordingSid }, 'transcription.completed'],
	[
		{ RecordingSid: 'b3877c40-da60-4998-90ad-b792e984re01', RecordingStatus: 'absent' },
		'recording.absent',
	],
	[{ MessageSid: CallSid, MessageStatus: 'undelivered' }, 'message.undelivered'],
	[{ MessageSid: CallSid, From: '+13105550150', Body: '' }, 'message.received'],
	[{ MessageSid: CallSid, From: '+13105550150', NumMedia: '1' }, 'message.received'],
	[{ CallSid, CallStatus: 'ringing', From: '+13105550150', SequenceNumber: '0' }, 'call.ringing'],
])('%j is %s', (fields, event) => {
	expect(eventOf(fields).name).toBe(event);
});

it.each<[IDataObject, RegExp]>([
	[
		{ CallSid, StatusCallbackEvent: 'participant-leave', CallStatus: 'completed' },
		/"participant-leave" of a conference/,
	],
	[{ RecordingSid, RecordingStatus: 'paused' }, /"recording\.paused"/],
	[{ RecordingSid, RecordingStatus: 'x\nforged line' }, /event of another kind,/],
	[{ MessageSid: 'x', MessageStatus: 'receiving' }, /"message\.receiving"/],
	[{ MessageSid: 'x', SmsStatus: 'sent' }, /no RecordingStatus, CallStatus/],
	[{ event_type: 'calling.call.record', params: {} }, /no RecordingStatus, CallStatus/],
	[{}, /no RecordingStatus, CallStatus/],
])('%j is no event', (fields, why) => {
	expect(() => eventOf(fields)).toThrow(UnknownEvent);
	expect(() => eventOf(fields)).toThrow(why);
});

it('a request for voice instructions is no event, and says where the address was entered', () => {
	const fields = { CallSid, CallStatus: 'ringing', Direction: 'inbound', From: '+13105550150' };
	expect(() => eventOf(fields)).toThrow(AskedForInstructions);
	expect(() => eventOf(fields)).toThrow(/entered as the Voice URL of a phone number/);
	for (const name of ['Timestamp', 'CallbackSource', 'SequenceNumber']) {
		expect(eventOf({ ...fields, [name]: '0' }).name).toBe('call.ringing');
	}
});

it.each([
	[{ RecordingStatus: 'completed' }, /RecordingSid/],
	[{ CallStatus: 'completed', CallSid: '' }, /CallSid/],
	[{ CallStatus: 'completed', CallSid: null }, /CallSid/],
	[{ CallStatus: 'completed', CallSid: ' ' }, /CallSid/],
	[{ TranscriptionStatus: 'completed', RecordingSid }, /TranscriptionSid/],
	[{ MessageStatus: 'sent' }, /MessageSid/],
	[{ MessageSid: ' ', From: '+13105550150', Body: 'Hi' }, /MessageSid/],
])('%j does not say what it is about', (fields, why) => {
	expect(() => eventOf(fields)).toThrow(RefusedCallback);
	expect(() => eventOf(fields)).toThrow(why);
});

it('every event can come', () => {
	const names = {
		call: 'Call',
		message: 'Message',
		recording: 'Recording',
		transcription: 'Transcription',
	};
	for (const { value } of EVENTS) {
		const [subject, status] = String(value).split('.') as [keyof typeof names, string];
		const name = names[subject];
		const fields = { [`${name}Sid`]: CallSid, [`${name}Status`]: status };
		expect(eventOf(fields).name).toBe(value);
	}
});

it('what happened to what comes first in the output', () => {
	const request = { method: 'POST', path: '/', query: '', headers: {} };
	const values = { ...RECORDING, event: 'theirs' };
	const output = outputOf(request, { values }, eventOf(values), false);
	expect(Object.keys(output).slice(0, 4)).toEqual([
		'event',
		'RecordingSid',
		'RecordingStatus',
		'AccountSid',
	]);
	expect(output).toMatchObject({ event: 'recording.completed', CallSid });
});

const output = (values: object, query = '', method = 'POST') =>
	outputOf(
		{ method, path: '/', query, headers: {} },
		{ values: { ...values } },
		{ name: 'the.event', sidField: 'ASid', statusField: 'AStatus' },
		false,
	);

it.each([
	[
		{ CallDuration: '12', SequenceNumber: '0' },
		{ CallDuration: 12, SequenceNumber: 0 },
	],
	[
		{ AudioInMos: '4.5', AudioRttAvg: '50' },
		{ AudioInMos: 4.5, AudioRttAvg: 50 },
	],
	[{ RecordingDuration: '', RecordingChannels: 'two' }, {}],
	[{ RecordingDuration: 94, RecordingChannels: null }, {}],
	[{ AccountSid: '123', From: '13105550123', SipResultCode: '200' }, {}],
	[{ Timestamp: 'Tue, 25 Sep 2018 23:00:00 +0000' }, { Timestamp: '2018-09-25T23:00:00.000Z' }],
	[{ Timestamp: 'Thur, 25 Sept 2018 23:00:00 +0100' }, { Timestamp: '2018-09-25T22:00:00.000Z' }],
	[{ Timestamp: 'some time' }, {}],
	[{ event: 'theirs' }, {}],
])('%j becomes numbers and dates', (values, changes) => {
	expect(output(values)).toEqual({ ...values, ...changes, event: 'the.event' });
});

const RECORDINGS = 'https://example.signalwire.com/api/laml/2010-04-01/Accounts/1/Recordings/2';

it.each([
	[RECORDINGS, RECORDINGS],
	[`${RECORDINGS}.wav`, RECORDINGS],
	[`${RECORDINGS}?token=1`, undefined],
	['https://storage.example.com/file', undefined],
	['javascript:x/Recordings/2', undefined],
	[null, undefined],
])('the audio of %s', (RecordingUrl, base) => {
	const urls = base ? { mp3_url: `${base}.mp3`, wav_url: `${base}.wav` } : {};
	expect(output({ RecordingUrl })).toEqual({ RecordingUrl, ...urls, event: 'the.event' });
});

it('gives what somebody added to the address, but not what is a field or a hash already', () => {
	expect(output({}, 'ticket=T+1&ticket=2&bodySHA256=x')).toEqual({
		query: { ticket: ['T 1', '2'] },
		event: 'the.event',
	});
	expect(output({}, 'bodySHA256=x&__proto__=1')).toEqual({ event: 'the.event' });
	expect(output({}, 'share=100%')).toEqual({ query: { share: '100%' }, event: 'the.event' });
	expect(output({ a: '1' }, 'a=1', 'GET')).toEqual({ a: '1', event: 'the.event' });
});
