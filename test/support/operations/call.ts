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
