import type { IDataObject, IWebhookFunctions, IWebhookResponseData, UserError } from 'n8n-workflow';
import { addressesOf } from './addresses';
import {
	AskedForInstructions,
	AskedForSwml,
	RefusedCallback,
	UnknownEvent,
} from './callbackErrors';
import { keptSigningKeyOf } from './credential';
import { eventOf, expectsXml, type ReportedEvent } from './event';
import { readFields, type Fields } from './fields';
import { outputOf } from './output';
import { requestOf, type CallbackRequest } from './request';
import { LONGEST_SILENCE, respondInTime, TAKEN, TRY_AGAIN } from './respondInTime';
import { settingsOf, type Settings } from './settings';
import { checkSignature, signatureOf } from './signature';
import { isTooLarge, makeXmlOfSuccess, NO_INSTRUCTIONS, sendXml } from './xml';

const LATE = `answered 503 to a callback that n8n had not taken within ${LONGEST_SILENCE / 1000} seconds. SignalWire sends it again, and the workflow may start twice; an inbound message goes to the fallback address of its number instead. See whether the database is slow, or N8N_CONCURRENCY_PRODUCTION_LIMIT low`;

/** What SignalWire gets in place of a SWML script. */
const NO_SCRIPT = 422;

/** @throws {RefusedCallback} unless the callback can be read and, where asked for, is signed */
async function admit(
	context: IWebhookFunctions,
	request: CallbackRequest,
	{ verifySignature, publicUrl }: Settings,
): Promise<Fields> {
	if (!verifySignature) return readFields(request);
	const signature = signatureOf(request);
	const fields = readFields(request);
	const webhookUrl = context.getNodeWebhookUrl('default') ?? '';
	const isTest = context.getMode() === 'manual';
	const addresses = addressesOf(webhookUrl, publicUrl, request, isTest);
	const key = await keptSigningKeyOf(context);
	checkSignature({ signature, request, fields, addresses, key });
	return fields;
}

interface Read {
	event: ReportedEvent;
	/** The item to start with; missing for an event that was not chosen. */
	json?: IDataObject;
}

async function read(context: IWebhookFunctions, settings: Settings): Promise<Read> {
	const request = requestOf(context);
	const fields = await admit(context, request, settings);
	const event = eventOf(fields.values);
	if (settings.events.includes(event.name)) {
		return { event, json: outputOf(request, fields, event, settings.includeHeaders) };
	}
	// In a test somebody waits for it.
	const level = context.getMode() === 'manual' ? 'info' : 'debug';
	context.logger[level](`${ownerOf(context)} ignored the event ${event.name}: it is not chosen`);
	return { event };
}

const ownerOf = (context: IWebhookFunctions) =>
	`"${context.getNode().name}" of the workflow "${context.getWorkflow().name}"`;

const reasonOf = ({ message, description }: Partial<UserError>) =>
	[message, description].filter(Boolean).join('. ');

interface Problem {
	status: number;
	/** Plain text unless said. */
	type?: string;
	text: string;
	what: string;
}

/** What is answered to a callback that starts nothing, and what the log says of it. */
function problemOf(error: unknown, refusedStatus: number): Problem {
	if (error instanceof AskedForInstructions) {
		const xml = { status: 200, type: 'text/xml', text: NO_INSTRUCTIONS };
		return { ...xml, what: 'started nothing for a request for voice instructions' };
	}
	if (error instanceof AskedForSwml) {
		// An error, which SignalWire's own log shows, and after which it may turn to a fallback.
		return { status: NO_SCRIPT, text: error.message, what: 'started nothing for a request' };
	}
	if (error instanceof UnknownEvent) {
		return { status: TAKEN, text: '', what: 'started nothing for a callback' };
	}
	if (error instanceof RefusedCallback) {
		return { status: refusedStatus, text: error.message, what: 'refused a callback' };
	}
	// Whatever is wrong on this side is no concern of the caller's, and may be mended by the repeat.
	return { ...TRY_AGAIN, what: 'could not take a callback' };
}

/** An expression may give a Reply that nobody saw when the workflow was activated. */
function replyOf({ replyXml }: Settings, warn: (what: string) => void): string {
	if (replyXml !== undefined && !isTooLarge(replyXml)) return replyXml;
	const why = replyXml === undefined ? 'is no text' : 'is too long for SignalWire';
	warn(`answered a message without its Reply, which ${why}`);
	return NO_INSTRUCTIONS;
}

/**
 * Takes or refuses one callback of SignalWire. The answer to one that starts the workflow is n8n's,
 * given once the execution is stored, and made XML where SignalWire waits for instructions.
 */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const warn = (what: string) => context.logger.warn(`${ownerOf(context)} ${what}`);
	respondInTime(response, () => warn(LATE));
	let refusedStatus = 401;
	try {
		const settings = settingsOf(context);
		if (!settings.verifySignature) refusedStatus = 400;
		const { event, json } = await read(context, settings);
		// What was answered meanwhile is sent again, or not taken.
		if (json && !response.headersSent) {
			if (expectsXml(event)) makeXmlOfSuccess(response, replyOf(settings, warn));
			return { workflowData: [[{ json }]] };
		}
		if (expectsXml(event)) sendXml(response, NO_INSTRUCTIONS);
		else response.status(TAKEN).end();
	} catch (error) {
		const { status, text, what, type = 'text/plain' } = problemOf(error, refusedStatus);
		warn(`${what}: ${reasonOf(error as Error)}`);
		response.status(status).type(type).send(text);
	}
	return { noWebhookResponse: true };
}
