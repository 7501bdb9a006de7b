import type { IDataObject } from 'n8n-workflow';
import type { AddressKind } from './addressKinds';

/** The handler that the addresses of a number are for (REST API, phone numbers). */
export const WEBHOOKS = 'laml_webhooks';

const NAMES: Record<string, string> = {
	ai_agent: 'an AI agent',
	call_flow: 'a call flow',
	call_queue: 'a queue',
	dialogflow: 'a Dialogflow agent',
	fabric_subscriber: 'a subscriber',
	laml_application: 'a cXML application',
	relay_application: 'a Relay application',
	relay_connector: 'a connector',
	relay_context: 'a Relay application',
	relay_script: 'an SWML script',
	relay_sip_endpoint: 'a SIP endpoint',
	relay_topic: 'a Relay application',
	relay_verto_endpoint: 'a Verto endpoint',
	sip_gateway: 'a SIP gateway',
	video_room: 'a video room',
};

/** What handles the calls or the messages of a number; undefined for nothing. */
export function handlerOf(entry: IDataObject, { handlerField }: AddressKind): string | undefined {
	const { [handlerField]: handler } = entry;
	return typeof handler === 'string' && handler !== '' ? handler : undefined;
}

/** Why a number cannot report to the trigger, as it is handled; undefined where it can. */
export function handlerProblem(entry: IDataObject, kind: AddressKind): string | undefined {
	const { subject, name } = kind;
	const handler = handlerOf(entry, kind);
	if (handler === WEBHOOKS) return undefined;
	if (handler === undefined) {
		// A number that is new takes no messages yet, and is to take them here; its calls would end.
		return subject === 'messages' ? undefined : `nothing handles its ${subject}`;
	}
	const something = NAMES[handler] ?? 'something else';
	return `${something} handles its ${subject}, so that its ${name} is not used`;
}
