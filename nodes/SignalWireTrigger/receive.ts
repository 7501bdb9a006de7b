import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { addressesOf } from './addresses';
import { answerInTime, TAKEN } from './respondInTime';
import { keptSigningKeyOf } from './credential';
import { eventOf } from './event';
import { readFields, type Fields } from './fields';
import { outputOf } from './output';
import { requestOf, type CallbackRequest } from './request';
import { settingsOf, type Settings } from './settings';
import { checkSignature, signatureOf } from './signature';

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
	if (event === undefined || !settings.events.includes(event)) return undefined;
	return outputOf(request, fields, event, settings.includeHeaders);
}

/** Takes or refuses one callback of SignalWire. */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	let refusedStatus = 401;
	try {
		const settings = settingsOf(context);
		if (!settings.verifySignature) refusedStatus = 400;
		const json = await itemOf(context, settings);
		if (json) {
			answerInTime(response);
			return { workflowData: [[{ json }]] };
		}
		response.status(TAKEN).end();
	} catch (error) {
		const { message, description } = error as UserError;
		const why = [message, ...(description ? [description] : [])].join('. ');
		const owner = `"${context.getNode().name}" of the workflow "${context.getWorkflow().name}"`;
		context.logger.warn(`${owner} refused a callback: ${why}`);
		// What is nobody's mistake, such as a database that is busy, may be another time.
		const isRefused = error instanceof UserError;
		const text = isRefused ? message : 'The callback cannot be taken at the moment';
		response.status(isRefused ? refusedStatus : 503);
		response.type('text/plain').send(text);
	}
	return { noWebhookResponse: true };
}
