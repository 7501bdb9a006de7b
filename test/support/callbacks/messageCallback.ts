import type { Fields } from '../../../sandbox';

const CUSTOMER = '+13105550150';
const OWN = '+13105550163';

/** A message that comes in (Compatibility API, inbound messages). */
export const INBOUND: Fields = {
	AccountSid: '720796a0-8ee9-4350-83bd-2d07a3121f1e',
	MessageSid: '0a4e3a3c-6f0e-4f6c-9a53-0d7fd3a7b0c1',
	From: CUSTOMER,
	To: OWN,
	Body: 'Can I move my appointment?',
	NumMedia: '0',
	NumSegments: '1',
};

/** What becomes of a message that was sent (Compatibility API, callbacks: message status). */
export const DELIVERED: Fields = {
	...INBOUND,
	MessageSid: '6f3f0c4b-5b8c-4c3e-8a0e-9d8c3c1f2b7a',
	MessageStatus: 'delivered',
	From: OWN,
	To: CUSTOMER,
};

/** By what SignalWire asks what to do with a call that comes in (cXML, requests). */
export const VOICE_REQUEST: Fields = {
	AccountSid: '720796a0-8ee9-4350-83bd-2d07a3121f1e',
	ApiVersion: '2010-04-01',
	CallSid: '43bb71ee-553f-4074-bb20-8e2747647cce',
	CallStatus: 'ringing',
	Direction: 'inbound',
	From: CUSTOMER,
	To: OWN,
};

/** The fields of files that come with a message. */
export function mediaFields(count: number): Fields {
	const fields: Fields = { NumMedia: String(count) };
	for (let index = 0; index < count; index++) {
		fields[`MediaUrl${index}`] = `https://example.signalwire.com/media/${index}`;
		fields[`MediaContentType${index}`] = 'image/jpeg';
	}
	return fields;
}
