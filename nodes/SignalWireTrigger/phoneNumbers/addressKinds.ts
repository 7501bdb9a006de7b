/** An address of a phone number at which the trigger can be (REST API, phone numbers: update). */
export interface AddressKind {
	field: 'call_status_callback_url' | 'message_request_url';
	/** As the dashboard and the docs call it. */
	name: string;
	/** Which of the number's handlers the address is for. */
	handlerField: 'call_handler' | 'message_handler';
	subject: 'calls' | 'messages';
	/** What SignalWire reports there. */
	events: string[];
}

/**
 * The address for calls that come in is none of them: what SignalWire asks there has to be answered
 * with instructions, and a call would end with the empty ones of the trigger.
 */
const KINDS: AddressKind[] = [
	{
		field: 'message_request_url',
		name: 'Message URL',
		handlerField: 'message_handler',
		subject: 'messages',
		events: ['message.received'],
	},
	{
		field: 'call_status_callback_url',
		name: 'status callback URL',
		handlerField: 'call_handler',
		subject: 'calls',
		events: ['call.completed', 'call.failed'],
	},
];

/** All events that SignalWire reports to an address of a phone number. */
export const EVENTS_OF_NUMBERS = KINDS.flatMap(({ events }) => events);

/** The addresses to which SignalWire reports some of the events. */
export const kindsFor = (events: string[]): AddressKind[] =>
	KINDS.filter((kind) => kind.events.some((event) => events.includes(event)));

/** @param field as it was stored; a later version of the node may not know it */
export const nameOfAddress = (field: string): string =>
	KINDS.find((kind) => kind.field === field)?.name ?? field;
