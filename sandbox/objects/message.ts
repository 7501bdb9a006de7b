import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import type { ObjectKind } from './kind';
import { fictionalNumber } from './numbers';
import { accountPath } from './paths';
import { segmentsOf } from './segments';

/** Compatibility API, messages: the message object. */
export interface Message {
	sid: string;
	account_sid: string;
	api_version: string;
	body: string | null;
	num_segments: number | string;
	num_media: number | string;
	date_created: string;
	date_sent: string | null;
	date_updated: string;
	direction: string;
	error_code: string | null;
	error_message: string | null;
	from: string;
	price: number | string | null;
	price_unit: string;
	status: string;
	to: string;
	messaging_service_sid: string | null;
	uri: string;
	subresource_uris: Record<string, string>;
}

const WAITING = ['queued', 'initiated'];

export const MESSAGE_STATUSES = [
	...WAITING,
	'sent',
	'failed',
	'delivered',
	'undelivered',
	'received',
];

/** Whether a message has not been given to the carrier yet: it can be neither redacted nor deleted. */
export function isWaitingToBeSent({ status }: Pick<Message, 'status'>): boolean {
	return WAITING.includes(status);
}

/** A message that came in half a minute ago, with whatever `given` says instead. */
function createMessage(given: Partial<Message> & { account_sid: string }, now: number): Message {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const created = given.date_created ?? rfc2822(now - 30_000);
	const status = given.status ?? 'received';
	const body = given.body === undefined ? 'Can I move my appointment?' : given.body;
	const uri = `${accountPath(given.account_sid)}/Messages/${sid}`;
	return {
		api_version: '2010-04-01',
		num_segments: segmentsOf(body ?? ''),
		num_media: 0,
		date_created: created,
		date_sent: isWaitingToBeSent({ status }) ? null : created,
		date_updated: created,
		direction: status === 'received' ? 'inbound' : 'outbound-api',
		error_code: null,
		error_message: null,
		from: fictionalNumber(),
		price: null,
		price_unit: 'USD',
		to: fictionalNumber(),
		messaging_service_sid: null,
		uri: `${uri}.json`,
		subresource_uris: { media: `${uri}/Media.json` },
		...given,
		sid,
		body,
		status,
	};
}

export const messageKind = {
	name: 'Message',
	list: 'messages',
	parents: {},
	nullable: ['body', 'date_sent', 'error_code', 'error_message', 'price', 'messaging_service_sid'],
	create: createMessage,
	otherTyping: ({ num_segments, num_media, price }) => ({
		num_segments: String(num_segments),
		num_media: String(num_media),
		price: price === null ? null : String(price),
	}),
} as const satisfies ObjectKind<Message>;
