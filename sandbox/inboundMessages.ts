import type { CallbackAnswer } from './callbacks/deliver';
import { isSuccess } from './callbacks/deliver';
import type { Fields } from './callbacks/sign';
import { askInTurn, numberOf } from './inbound';
import type { Message } from './objects';
import { WEBHOOKS } from './objects/phoneNumber';
import type { SandboxState } from './state';

/** A message that somebody writes to a number of the project. */
export interface Inbound {
	to: string;
	from?: string;
	body?: string;
	media?: Array<{ url: string; content_type: string }>;
}

/** What became of a message that came in. */
export interface TakenMessage {
	message: Message;
	/** What the number's address answered, and then its fallback address where that was asked, too. */
	answers: CallbackAnswer[];
	/** The code of the error that the last answer was, if any. */
	error_code?: number;
	/** What the answer sent back. */
	reply?: Message;
}

/** Not XML, or without a content type (SignalWire's error codes). */
const NO_XML = 12100;
const NOT_REACHED = 11200;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DOCUMENT =
	/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<Response\s*\/>|<Response>\s*(?:<Message>([^<]*)<\/Message>\s*)?<\/Response>)\s*$/;

/** Gives a message to what the number has for messages, and does what the answer says. */
export async function receiveMessage(state: SandboxState, given: Inbound): Promise<TakenMessage> {
	const { to, media = [], ...others } = given;
	const number = numberOf(state, to);
	const message = state.addMessage({ ...others, to, num_media: media.length });
	media.forEach(({ content_type }) => state.addMedia({ parent_sid: message.sid, content_type }));
	const isOurs = state.handlersOf(number).sms === WEBHOOKS;
	const addresses: Array<[string | null, string]> = [
		[number.sms_url, number.sms_method],
		[number.sms_fallback_url, number.sms_fallback_method],
	];
	const isCarriedOut = (answer: CallbackAnswer) => errorOf(answer) === undefined;
	const fields = fieldsOf(message, media);
	const answers = isOurs ? await askInTurn(state, addresses, fields, isCarriedOut) : [];
	const last = answers.at(-1);
	const error_code = last && errorOf(last);
	return { message, answers, error_code, reply: last && replyOf(state, message, last) };
}

function errorOf({ status, contentType, text }: CallbackAnswer): number | undefined {
	if (!isSuccess(status)) return NOT_REACHED;
	return /^(text|application)\/xml\b/.test(contentType) && DOCUMENT.test(text) ? undefined : NO_XML;
}

/** The only instruction that the sandbox knows is to send a text back. */
function replyOf(state: SandboxState, message: Message, answer: CallbackAnswer) {
	const written = errorOf(answer) === undefined && DOCUMENT.exec(answer.text)?.[1];
	if (!written) return undefined;
	const body = written.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
	const { from: to, to: from } = message;
	const reply = state.addMessage({ from, to, body, status: 'queued', direction: 'outbound-reply' });
	state.messageDelivery.start(reply);
	return reply;
}

/** Compatibility API, inbound messages. */
function fieldsOf(message: Message, media: NonNullable<Inbound['media']>): Fields {
	const { sid, account_sid, from, to, body, num_segments } = message;
	const files = media.flatMap(({ url, content_type }, index) => [
		[`MediaUrl${index}`, url],
		[`MediaContentType${index}`, content_type],
	]);
	return {
		MessageSid: sid,
		AccountSid: account_sid,
		From: from,
		To: to,
		Body: body ?? '',
		NumMedia: media.length,
		NumSegments: num_segments,
		...Object.fromEntries(files),
	};
}
