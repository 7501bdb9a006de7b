import type { IDataObject } from 'n8n-workflow';
import {
	call,
	conference,
	conferenceRecording,
	message,
	recording,
	transcription,
	type TestedResource,
} from './operations';

const SID = '43bb71ee-553f-4074-bb20-8e2747647cce';
const CREATED = 'Sat, 31 Jan 2026 12:00:00 +0000';
const createdFilters = {
	createdAfter: '2026-01-31T10:30:00',
	createdBefore: '2026-02-03T10:30:00',
};

/** The resource, fields that match, the filters that match them, what is sent, and what does not match. */
export type Case = [string, TestedResource, object, IDataObject, Record<string, string>, object[]];

/** The filters of each resource, all of them at once where SignalWire takes them together. */
export const FILTER_CASES: Case[] = [
	[
		'recording',
		recording,
		{ date_created: CREATED, call_sid: SID, status: 'paused' },
		{ ...createdFilters, callSid: SID, status: 'paused' },
		{ CallSid: SID },
		[
			{ call_sid: SID, status: 'paused' },
			{ date_created: CREATED, call_sid: SID },
		],
	],
	[
		'recording',
		recording,
		{ date_created: CREATED, conference_sid: SID },
		{ ...createdFilters, conferenceSid: ` ${SID} ` },
		{ ConferenceSid: SID },
		[{ date_created: CREATED }],
	],
	[
		'conferenceRecording',
		conferenceRecording,
		{ date_created: CREATED, status: 'completed' },
		{ ...createdFilters, status: 'completed' },
		{},
		[{ date_created: CREATED, status: 'stopped' }, { status: 'completed' }],
	],
	[
		'call',
		call,
		{
			start_time: CREATED,
			from: '+13105550100',
			to: 'sip:a&b=c?d@example.org',
			parent_call_sid: SID,
			status: 'no-answer',
		},
		{
			startedAfter: createdFilters.createdAfter,
			startedBefore: createdFilters.createdBefore,
			from: '+13105550100',
			to: 'sip:a&b=c?d@example.org',
			parentCallSid: SID,
			status: 'no-answer',
		},
		{
			From: '%2B13105550100',
			To: 'sip%3Aa%26b%3Dc%3Fd%40example.org',
			ParentCallSid: SID,
			Status: 'no-answer',
		},
		[{ start_time: CREATED }, { status: 'no-answer' }],
	],
	[
		'conference',
		conference,
		{ date_created: CREATED, friendly_name: 'Größe & 100% <ok> +', status: 'init' },
		{ ...createdFilters, friendlyName: 'Größe & 100% <ok> +', status: 'init' },
		{ FriendlyName: 'Gr%C3%B6%C3%9Fe+%26+100%25+%3Cok%3E+%2B', Status: 'init' },
		[{ date_created: CREATED }, { friendly_name: 'Größe & 100% <ok> +', status: 'init' }],
	],
	[
		'message',
		message,
		{ date_sent: CREATED, from: '+13105550100', to: '24365', status: 'delivered' },
		{
			sentAfter: createdFilters.createdAfter,
			sentBefore: createdFilters.createdBefore,
			from: '+1 (310) 555-0100',
			to: '24365',
			status: 'delivered',
		},
		{ From: '%2B13105550100', To: '24365', Status: 'delivered' },
		[{ date_sent: CREATED }, { status: 'delivered' }],
	],
	[
		'transcription',
		transcription,
		{ date_created: CREATED, recording_sid: SID },
		{ ...createdFilters, recordingSid: SID.toUpperCase() },
		{},
		[{ date_created: CREATED }, { recording_sid: SID }],
	],
];
