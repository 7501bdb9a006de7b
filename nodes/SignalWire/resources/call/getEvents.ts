import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { simplify } from '../../fields/list';
import { callSid } from '../../fields/locators';
import { listAll } from '../../handlers/listAll';
import { simplifier } from '../../handlers/simplify';

/** Voice API, logs: list events. */
const simplifyEvent = simplifier({
	texts: ['event_at', 'level', 'name', 'details'],
	numbers: [],
	dates: [],
});

export const getEvents: Operation = {
	option: {
		name: 'Get Events',
		value: 'getEvents',
		action: 'Get the events of a call',
		description:
			"List what SignalWire's own log says happened to a call, such as when it was answered",
		routing: route(
			{ method: 'GET', url: '/api/voice/logs/{callSid}/events' },
			listAll({ property: 'data', noun: 'events', simplify: simplifyEvent }),
		),
	},
	fields: [callSid, simplify],
};
