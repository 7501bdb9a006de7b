import type { Call, Sandbox } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';

const add = (sandbox: Sandbox, count: number, fields?: object): Call[] =>
	many(count, () => sandbox.addCall(fields));

const itemOf = ({ sid }: Entry) => ({ callSid: sid });

const addFinished = (sandbox: Sandbox) =>
	itemOf(sandbox.addCall({ status: 'completed', price: 0.003 }));

export const call = {
	resource: 'call',
	property: 'calls',
	add,
	itemOf,
	operations: operationsOf('call', {
		create: {
			add: () => ({}),
			fields: {
				from: { __rl: true, mode: 'number', value: '+13105550150' },
				to: 'sip:agent@example.com',
				instructions: 'url',
				url: 'https://example.com/instructions.xml',
			},
			request: 'POST /Calls',
			task: 'call sip:agent@example.com',
			notFound: 'SignalWire does not know this address',
			// A second one would be a second call.
			attempts: { 429: 5 },
			leftOpen: ', but the call may have been made (see Call: Get Many, with the filter To)',
		},
		delete: {
			add: addFinished,
			request: 'DELETE /Calls/{callSid}',
			task: 'delete call {callSid}',
			notFound: 'Call {callSid} was not found',
		},
		getEvents: {
			// Of one that is not answered yet, there is one event.
			add: (sandbox) => itemOf(sandbox.addCall({ status: 'queued' })),
			request: 'GET /api/voice/logs/{callSid}/events',
			task: 'list the events of call {callSid}',
			notFound: 'SignalWire did not find the events of call {callSid}',
			named: 'event_at',
		},
		get: {
			add: addFinished,
			request: 'GET /Calls/{callSid}',
			task: 'read call {callSid}',
			notFound: 'Call {callSid} was not found',
		},
		getAll: {
			add: addFinished,
			fields: { limit: 1 },
			request: 'GET /Calls',
			task: 'list the calls',
			notFound: 'SignalWire did not find the calls',
		},
		update: {
			add: (sandbox) => itemOf(sandbox.addCall({ price: 0.003 })),
			fields: { updateFields: { status: 'completed' } },
			request: 'POST /Calls/{callSid}',
			task: 'update call {callSid}',
			notFound: 'Call {callSid} was not found',
		},
	}),
} satisfies TestedResource;
