import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import type { ObjectKind } from './kind';
import { fictionalNumber, nationalFormat } from './numbers';
import { accountPath } from './paths';

type Method = 'GET' | 'POST';

/** Compatibility API, incoming phone numbers: the number object. It has no status. */
export interface PhoneNumber {
	sid: string;
	account_sid: string;
	account_id: string;
	address_requirements: string;
	address_sid: string | null;
	api_version: string;
	beta: boolean;
	capabilities: { voice: boolean; sms: boolean; mms: boolean; fax: boolean };
	country_code: string;
	date_created: string;
	date_updated: string;
	emergency_address_sid: string | null;
	emergency_status: string;
	friendly_name: string;
	identity_sid: string | null;
	origin: string;
	phone_number: string;
	sms_application_sid: string | null;
	sms_fallback_method: Method;
	sms_fallback_url: string | null;
	sms_method: Method;
	sms_url: string | null;
	status_callback: string | null;
	status_callback_method: Method;
	trunk_sid: string | null;
	uri: string;
	/** Of toll-free numbers only. */
	verification_status?: string;
	voice_application_sid: string | null;
	voice_caller_id_lookup: boolean | null;
	voice_fallback_method: Method;
	voice_fallback_url: string | null;
	voice_method: Method;
	voice_url: string | null;
}

/**
 * What takes the calls and the messages of a number, in the words of the native API (REST API,
 * phone numbers: `call_handler`, `message_handler`); null for nothing. The object above does not show
 * it, that of `relayPhoneNumber.ts` does.
 */
export interface NumberHandlers {
	voice: string | null;
	sms: string | null;
}

/** The handler that the addresses of a number are for. */
export const WEBHOOKS = 'laml_webhooks';

/** A number bought a day ago, with whatever `given` says instead. */
function createPhoneNumber(
	given: Partial<PhoneNumber> & { account_sid: string },
	now: number,
): PhoneNumber {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const phone_number = given.phone_number ?? fictionalNumber();
	const created = given.date_created ?? rfc2822(now - 86_400_000);
	return {
		account_id: given.account_sid,
		address_requirements: 'none',
		address_sid: null,
		api_version: '2010-04-01',
		beta: false,
		capabilities: { voice: true, sms: true, mms: true, fax: false },
		country_code: 'US',
		date_created: created,
		date_updated: created,
		emergency_address_sid: null,
		emergency_status: 'Inactive',
		friendly_name: nationalFormat(phone_number),
		identity_sid: null,
		origin: 'signalwire',
		sms_application_sid: null,
		sms_fallback_method: 'POST',
		sms_fallback_url: null,
		sms_method: 'POST',
		sms_url: null,
		status_callback: null,
		status_callback_method: 'POST',
		trunk_sid: null,
		uri: `${accountPath(given.account_sid)}/IncomingPhoneNumbers/${sid}.json`,
		voice_application_sid: null,
		voice_caller_id_lookup: null,
		voice_fallback_method: 'POST',
		voice_fallback_url: null,
		voice_method: 'POST',
		voice_url: null,
		...given,
		sid,
		phone_number,
	};
}

export const phoneNumberKind = {
	name: 'Phone number',
	list: 'phoneNumbers',
	listedAs: 'incoming_phone_numbers',
	parents: {},
	nullable: [
		'address_sid',
		'emergency_address_sid',
		'identity_sid',
		'sms_application_sid',
		'sms_fallback_url',
		'sms_url',
		'status_callback',
		'trunk_sid',
		'voice_application_sid',
		'voice_caller_id_lookup',
		'voice_fallback_url',
		'voice_url',
	],
	create: createPhoneNumber,
} as const satisfies ObjectKind<PhoneNumber>;
