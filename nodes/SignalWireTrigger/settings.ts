import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isAddress, isLoopback, shownAddress } from './addresses';
import { signingKeyOf, spaceUrlOf } from './credential';
import { isTooLarge, LARGEST_RESPONSE, replyXml } from './xml';

const TOO_LARGE = `Reply is too long: what SignalWire reads ends at ${LARGEST_RESPONSE / 1024} kB, and signs such as & and emoji take several bytes`;

const EXAMPLE = 'https://tunnel.example.com';

/** What the user chose in the node. */
export interface Settings {
	events: string[];
	verifySignature: boolean;
	/** Empty where n8n's own address is the public one. */
	publicUrl: string;
	includeHeaders: boolean;
	/** The cXML with which an inbound message is answered; undefined where Reply is no text. */
	replyXml?: string;
}

/** An expression may give anything. */
const replyXmlOf = (reply: unknown) =>
	['string', 'number'].includes(typeof reply) ? replyXml(String(reply)) : undefined;

export function settingsOf(context: IHookFunctions | IWebhookFunctions): Settings {
	const parameter = (name: string) => context.getNodeParameter(name, undefined) as unknown;
	const { publicUrl, includeHeaders, reply } = (parameter('options') ?? {}) as IDataObject;
	return {
		events: [parameter('events') ?? []].flat() as string[],
		// Whatever else may be stored there, only a plain "no" opens the door.
		verifySignature: parameter('verifySignature') !== false,
		publicUrl: String(publicUrl ?? '').trim(),
		includeHeaders: includeHeaders === true,
		replyXml: replyXmlOf(reply ?? ''),
	};
}

/**
 * What must be right before a workflow can wait for callbacks, so that it shows when the workflow
 * is activated and not when the first callback is refused.
 *
 * @throws {NodeOperationError} which says what to change
 */
export async function checkSettings(context: IHookFunctions): Promise<void> {
	const { events, verifySignature, publicUrl, replyXml: xml } = settingsOf(context);
	const refuse = (what: string) => new NodeOperationError(context.getNode(), what);
	if (events.length === 0) throw refuse('Choose at least one event for SignalWire Trigger');
	if (xml === undefined) {
		throw refuse('Reply must be a text, and its expression gives something else');
	}
	if (isTooLarge(xml)) throw refuse(TOO_LARGE);
	if (publicUrl !== '' && !isAddress(publicUrl)) {
		throw refuse(
			`Public URL must be a whole address such as ${EXAMPLE}, and is "${shownAddress(publicUrl)}"`,
		);
	}
	const address = publicUrl || (context.getNodeWebhookUrl('default') ?? '');
	const unreachable = `SignalWire cannot reach ${shownAddress(address)}, which only this machine can. Set n8n's WEBHOOK_URL to the address by which n8n is reached from the internet, or enter that address under Options > Public URL, such as ${EXAMPLE}`;
	if (!verifySignature) {
		// Without a credential, nothing says whether SignalWire is a stand-in on this machine.
		if (isLoopback(address)) context.logger.warn(`"${context.getNode().name}": ${unreachable}`);
		return;
	}
	await signingKeyOf(context).catch((error: Error) => {
		throw refuse(error.message);
	});
	if (isLoopback(address) && !isLoopback(await spaceUrlOf(context))) throw refuse(unreachable);
}
