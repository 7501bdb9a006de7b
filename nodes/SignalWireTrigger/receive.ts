import type { IDataObject, IWebhookFunctions, IWebhookResponseData, UserError } from 'n8n-workflow';
import { addressesOf } from './addresses';
import { RefusedCallback, UnknownEvent } from './callbackErrors';
import { keptSigningKeyOf } from './credential';
import { eventOf } from './event';
import { readFields, type Fields } from './fields';
import { outputOf } from './output';
import { requestOf, type CallbackRequest } from './request';
import { LONGEST_SILENCE, respondInTime, TAKEN, TRY_AGAIN } from './respondInTime';
import { settingsOf, type Settings } from './settings';
import { checkSignature, signatureOf } from './signature';

const LATE = `answered 503 to a callback that n8n had not taken within ${LONGEST_SILENCE / 1000} seconds. SignalWire sends it again, and the workflow may start twice. See whether the database is slow, or N8N_CONCURRENCY_PRODUCTION_LIMIT low`;

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

/** @returns the item to start with; undefined for an event that was not chosen */
async function itemOf(
	context: IWebhookFunctions,
	settings: Settings,
): Promise<IDataObject | undefined> {
	const request = requestOf(context);
	const fields = await admit(context, request, settings);
	const event = eventOf(fields.values);
	if (settings.events.includes(event.name)) {
		return outputOf(request, fields, event, settings.includeHeaders);
	}
	// In a test somebody waits for it.
	const level = context.getMode() === 'manual' ? 'info' : 'debug';
	context.logger[level](`${ownerOf(context)} ignored the event ${event.name}: it is not chosen`);
	return undefined;
}

const ownerOf = (context: IWebhookFunctions) =>
	`"${context.getNode().name}" of the workflow "${context.getWorkflow().name}"`;

const reasonOf = ({ message, description }: Partial<UserError>) =>
	[message, description].filter(Boolean).join('. ');

/** What is answered to a callback that starts nothing, and what the log says of it. */
function problemOf(error: unknown, refusedStatus: number) {
	if (error instanceof UnknownEvent) {
		return { status: TAKEN, text: '', what: 'started nothing for a callback' };
	}
	if (error instanceof RefusedCallback) {
		return { status: refusedStatus, text: error.message, what: 'refused a callback' };
	}
	// Whatever is wrong on this side is no concern of the caller's, and may be mended by the repeat.
	return { ...TRY_AGAIN, what: 'could not take a callback' };
}

/**
 * Takes or refuses one callback of SignalWire. The answer to one that starts the workflow is n8n's,
 * given once the execution is stored.
 */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const warn = (what: string) => context.logger.warn(`${ownerOf(context)} ${what}`);
	respondInTime(response, () => warn(LATE));
	let refusedStatus = 401;
	try {
		const settings = settingsOf(context);
		if (!settings.verifySignature) refusedStatus = 400;
		const json = await itemOf(context, settings);
		// What was answered meanwhile is sent again.
		if (json && !response.headersSent) return { workflowData: [[{ json }]] };
		response.status(TAKEN).end();
	} catch (error) {
		const { status, text, what } = problemOf(error, refusedStatus);
		warn(`${what}: ${reasonOf(error as Error)}`);
		response.status(status).type('text/plain').send(text);
	}
	return { noWebhookResponse: true };
}
