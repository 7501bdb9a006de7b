import type { Message, Sandbox } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';

const add = (sandbox: Sandbox, count: number, fields?: object): Message[] =>
	many(count, () => sandbox.addMessage(fields));

const itemOf = ({ sid }: Entry) => ({ messageSid: sid });

const addDelivered = (sandbox: Sandbox) =>
	itemOf(sandbox.addMessage({ status: 'delivered', price: 0.005 }));

export const message = {
	resource: 'message',
	property: 'messages',
	add,
	itemOf,
	operations: operationsOf('message', {
		delete: {
			add: addDelivered,
			request: 'DELETE /Messages/{messageSid}',
			task: 'delete message {messageSid}',
			notFound: 'Message {messageSid} was not found',
		},
		downloadMedia: {
			add(sandbox) {
				const { sid } = sandbox.addMessage({ num_media: 1 });
				sandbox.addMedia({ parent_sid: sid });
				return { messageSid: sid };
			},
			request: 'GET /Messages/{messageSid}/Media',
			task: 'list the media of message {messageSid}',
			notFound: 'SignalWire did not find the media of message {messageSid}',
		},
		get: {
			add: addDelivered,
			request: 'GET /Messages/{messageSid}',
			task: 'read message {messageSid}',
			notFound: 'Message {messageSid} was not found',
		},
		getAll: {
			add: addDelivered,
			fields: { limit: 1 },
			request: 'GET /Messages',
			task: 'list the messages',
			notFound: 'SignalWire did not find the messages',
		},
		redact: {
			add: addDelivered,
			request: 'POST /Messages/{messageSid}',
			task: 'redact message {messageSid}',
			notFound: 'Message {messageSid} was not found',
		},
		send: {
			add: () => ({}),
			fields: {
				from: { __rl: true, mode: 'number', value: '+13105550150' },
				to: '+13105550163',
				message: 'Your appointment is tomorrow at 10',
			},
			request: 'POST /Messages',
			task: 'send the message',
			notFound: 'SignalWire does not know this address',
			// A second one would send it twice.
			attempts: { 429: 5 },
			leftOpen: ', but the message may have been sent (see Message: Get Many)',
		},
	}),
} satisfies TestedResource;
