import type { PhoneNumber, Sandbox } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';

let lastNumber = 5551000;

/** A number that no other item has. */
const newNumber = () => `+1310${lastNumber++}`;

const add = (sandbox: Sandbox, count: number, fields?: object): PhoneNumber[] =>
	many(count, () => sandbox.addPhoneNumber({ phone_number: newNumber(), ...fields }));

const itemOf = ({ sid }: Entry) => ({ phoneNumberSid: sid });

const ADDRESSES = {
	voice_url: 'https://example.com/voice.xml',
	sms_url: 'https://example.com/sms.xml',
	status_callback: 'https://example.com/calls',
};

const addOne = (sandbox: Sandbox) => itemOf(add(sandbox, 1, ADDRESSES)[0]);

export const phoneNumber = {
	resource: 'phoneNumber',
	property: 'incoming_phone_numbers',
	add,
	itemOf,
	operations: operationsOf('phoneNumber', {
		get: {
			add: addOne,
			request: 'GET /IncomingPhoneNumbers/{phoneNumberSid}',
			task: 'read phone number {phoneNumberSid}',
			notFound: 'Phone Number {phoneNumberSid} was not found',
		},
		getAll: {
			add: addOne,
			fields: { limit: 1 },
			request: 'GET /IncomingPhoneNumbers',
			task: 'list the phone numbers',
			notFound: 'SignalWire did not find the phone numbers',
		},
		lookUp: {
			add: () => ({ phoneNumber: newNumber() }),
			fields: { include: ['carrier', 'cnam'] },
			request: 'GET /api/relay/rest/lookup/phone_number/{phoneNumber}',
			task: 'look up phone number {phoneNumber}',
			notFound: 'Phone Number {phoneNumber} was not found',
			named: 'e164',
		},
		update: {
			add: addOne,
			fields: { updateFields: { friendlyName: 'Support' } },
			request: 'POST /IncomingPhoneNumbers/{phoneNumberSid}',
			task: 'update phone number {phoneNumberSid}',
			notFound: 'Phone Number {phoneNumberSid} was not found',
		},
	}),
} satisfies TestedResource;
