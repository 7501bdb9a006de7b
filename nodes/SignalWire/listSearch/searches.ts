import type { IDataObject } from 'n8n-workflow';
import { addNumbersOfCalls } from './numbersOfCalls';
import {
	callLabel,
	liveCallLabel,
	ownedRecordingLabel,
	participantLabel,
	phoneNumberLabel,
	relayPhoneNumberLabel,
} from './labels';
import { finishedFirst, newestFirst } from './orders';
import { LARGEST_PAGE } from '../transport/listPages';
import type { Search } from './search';
import { noneInProject } from './whenEmpty';

const by = (label: (entry: IDataObject) => string) => (a: IDataObject, b: IDataObject) =>
	label(a).localeCompare(label(b));

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
	order: by(phoneNumberLabel),
	label: phoneNumberLabel,
	whenEmpty: noneInProject('phone number'),
};

/** The same in SignalWire's own API (REST API, phone numbers: list). */
export const relayPhoneNumbers = {
	...phoneNumbers,
	path: '/api/relay/rest/phone_numbers',
	query: { page_size: String(LARGEST_PAGE) },
	property: 'data',
	valueField: 'id',
	searchedFields: ['name', 'number', 'id'],
	order: by(relayPhoneNumberLabel),
	label: relayPhoneNumberLabel,
	whenEmpty: undefined,
} satisfies Search;

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
