import type { IDataObject } from 'n8n-workflow';

const MEDIA_URL = /^MediaUrl(\d+)$/;

/** What carriers take for an opt-out, an opt-in or a call for help, where it is the whole text. */
const KEYWORDS = new Map(
	Object.entries({
		stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'],
		start: ['START', 'UNSTOP', 'YES'],
		help: ['HELP', 'INFO'],
	}).flatMap(([keyword, texts]) => texts.map((text): [string, string] => [text, keyword])),
);

/** The files of a message in their order (Compatibility API, inbound messages: MediaUrl0 and so on). */
function mediaOf(fields: IDataObject): IDataObject[] {
	const numbers = Object.keys(fields).flatMap((name) => MEDIA_URL.exec(name)?.[1] ?? []);
	return numbers
		.sort((first, second) => Number(first) - Number(second))
		.map((number) => ({
			url: fields[`MediaUrl${number}`],
			content_type: fields[`MediaContentType${number}`] ?? null,
		}));
}

function keywordOf({ Body }: IDataObject): IDataObject {
	const keyword = KEYWORDS.get(
		String(Body ?? '')
			.trim()
			.toUpperCase(),
	);
	return keyword ? { keyword } : {};
}

/** The same for both directions, so that it can be the key of an agent's memory. */
function conversationOf({ From, To }: IDataObject): IDataObject {
	if (!From || !To) return {};
	return { conversation_id: [String(From).trim(), String(To).trim()].sort().join('_') };
}

/** What the output of a message has beside its fields; none for what is no message. */
export function messageExtras(event: string, fields: IDataObject): IDataObject {
	if (!event.startsWith('message.')) return {};
	const isInbound = event === 'message.received';
	return {
		...(isInbound && { media: mediaOf(fields), ...keywordOf(fields) }),
		...conversationOf(fields),
	};
}
