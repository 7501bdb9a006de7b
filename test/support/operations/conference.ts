import type { Conference, Sandbox } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';

const add = (sandbox: Sandbox, count: number, fields?: object): Conference[] =>
	many(count, () => sandbox.addConference(fields));

const itemOf = ({ sid }: Entry) => ({ conferenceSid: sid });

export const conference = {
	resource: 'conference',
	property: 'conferences',
	add,
	itemOf,
	operations: operationsOf('conference', {
		get: {
			add: (sandbox) => itemOf(sandbox.addConference()),
			request: 'GET /Conferences/{conferenceSid}',
			task: 'read conference {conferenceSid}',
			notFound: 'Conference {conferenceSid} was not found',
		},
		getAll: {
			add: (sandbox) => itemOf(sandbox.addConference()),
			fields: { limit: 1 },
			request: 'GET /Conferences',
			task: 'list the conferences',
			notFound: 'SignalWire did not find the conferences',
		},
		update: {
			add: (sandbox) => itemOf(sandbox.addConference()),
			fields: { updateFields: { status: 'completed' } },
			request: 'POST /Conferences/{conferenceSid}',
			task: 'update conference {conferenceSid}',
			notFound: 'Conference {conferenceSid} was not found',
		},
	}),
} satisfies TestedResource;
