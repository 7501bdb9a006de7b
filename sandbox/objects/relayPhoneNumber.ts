import type { NumberHandlers, PhoneNumber } from './phoneNumber';

export const MESSAGE_HANDLERS = [
	'relay_context',
	'relay_topic',
	'relay_application',
	'laml_webhooks',
	'laml_application',
] as const;

/** What an update may ask for; others, such as `ai_agent`, only show (REST API, phone numbers). */
export const CALL_HANDLERS = [
	'relay_context',
	'relay_topic',
	'relay_script',
	'relay_application',
	'relay_connector',
	'relay_sip_endpoint',
	'relay_verto_endpoint',
	'laml_webhooks',
	'laml_application',
	'dialogflow',
	'video_room',
] as const;

/** The fields that the Compatibility API has under another name. */
export const SHARED_FIELDS = {
	name: 'friendly_name',
	call_request_url: 'voice_url',
	call_request_method: 'voice_method',
	call_fallback_url: 'voice_fallback_url',
	call_fallback_method: 'voice_fallback_method',
	call_status_callback_url: 'status_callback',
	call_status_callback_method: 'status_callback_method',
	call_laml_application_id: 'voice_application_sid',
	message_request_url: 'sms_url',
	message_request_method: 'sms_method',
	message_fallback_url: 'sms_fallback_url',
	message_fallback_method: 'sms_fallback_method',
	message_laml_application_id: 'sms_application_sid',
} as const satisfies Record<string, keyof PhoneNumber>;

/** What handlers other than webhooks would need, and the sandbox never has. */
export const OF_OTHER_HANDLERS = [
	'call_dialogflow_agent_id',
	'call_relay_application',
	'call_relay_connector_id',
	'call_relay_context',
	'call_relay_context_status_callback_url',
	'call_relay_script_url',
	'call_relay_topic',
	'call_relay_topic_status_callback_url',
	'call_sip_endpoint_id',
	'call_verto_resource',
	'message_relay_context',
	'message_relay_topic',
];

const ALWAYS_EMPTY = [
	...OF_OTHER_HANDLERS,
	'call_video_room_id',
	'calling_handler_resource_id',
	'cnam',
	'e911_address_id',
	'e911_status',
	'messaging_handler_resource_id',
	'next_billed_at',
];

const TOLL_FREE = /^\+18(00|33|44|55|66|77|88)/;

/** A number as SignalWire's own API shows it (REST API, phone numbers: the phone number object). */
export function relayPhoneNumber(number: PhoneNumber, handlers: NumberHandlers) {
	const shared = Object.entries(SHARED_FIELDS).map(([name, field]) => [name, number[field]]);
	return {
		...(Object.fromEntries(shared) as Record<keyof typeof SHARED_FIELDS, string | null>),
		...Object.fromEntries(ALWAYS_EMPTY.map((name) => [name, null])),
		id: number.sid,
		number: number.phone_number,
		capabilities: Object.entries(number.capabilities).flatMap(([name, has]) => (has ? name : [])),
		number_type: TOLL_FREE.test(number.phone_number) ? 'toll-free' : 'longcode',
		country_code: number.country_code,
		created_at: new Date(number.date_created).toISOString(),
		updated_at: new Date(number.date_updated).toISOString(),
		call_handler: handlers.voice,
		call_receive_mode: 'voice',
		message_handler: handlers.sms,
	};
}
