import type { IDataObject } from 'n8n-workflow';
import { addNumbersOfCalls } from './numbersOfCalls';
import {
	callLabel,
	liveCallLabel,
	ownedRecordingLabel,
	participantLabel,
	phoneNumberLabel,
} from './labels';
import { finishedFirst, newestFirst } from './orders';
import type { Search } from './search';
import { noneInProject } from './whenEmpty';

const byLabel = (a: IDataObject, b: IDataObject) =>
	phoneNumberLabel(a).localeCompare(phoneNumberLabel(b));

export const calls: Search = {
	path: '/Calls',
	property: 'calls',
	noun: 'calls',
	searchedFields: ['from', 'to', 'direction', 'sid'],
	order: newestFirst,
	label: callLabel,
	whenEmpty: noneInProject('call'),
};

export const liveCalls: Search = {
	...calls,
	noun: 'live calls',
	query: { Status: 'in-progress' },
	label: liveCallLabel,
	whenEmpty: {
		message: 'There is no live call right now',
		advice: "Make one, or choose By ID and map the call's SID",
	},
};

export const recordings: Search = {
	path: '/Recordings',
	property: 'recordings',
	noun: 'recordings',
	searchedFields: ['status', 'from', 'to', 'call_sid', 'conference_sid', 'sid'],
	order: finishedFirst,
	label: ownedRecordingLabel,
	addDetails: addNumbersOfCalls,
	whenEmpty: noneInProject('recording'),
};

export const phoneNumbers: Search = {
	path: '/IncomingPhoneNumbers',
	property: 'incoming_phone_numbers',
	noun: 'phone numbers',
	searchedFields: ['friendly_name', 'phone_number', 'sid'],
	order: byLabel,
	label: phoneNumberLabel,
	whenEmpty: noneInProject('phone number'),
};

export const participants: Search = {
	path: '/Conferences/{conferenceSid}/Participants',
	property: 'participants',
	noun: 'participants',
	searchedFields: ['from', 'to', 'call_sid', 'status'],
	addDetails: addNumbersOfCalls,
	valueField: 'call_sid',
	order: newestFirst,
	label: participantLabel,
	whenEmpty: {
		message: 'Nobody is in the conference',
		advice: 'To map the SID of a call, choose By ID',
	},
};
