import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { applyTo } from '../fields/recordingUpdate';
import { PATH_PARAMETERS } from '../fields/pathParameters';
import type { RequestSettings } from '../transport/api';
import { proxySettings } from './proxySettings';

/** The value of another field of the node, as it is in the editor now. */
export function currentParameter(context: ILoadOptionsFunctions, name: string): unknown {
	// n8n throws when it is to extract the value of a field that the node does not have.
	if (context.getCurrentNodeParameter(name) === undefined) return undefined;
	return context.getCurrentNodeParameter(name, { extractValue: true });
}

/** The editor gives null, or the field as a whole, for an expression that it cannot resolve yet. */
const isUnresolved = (value: unknown, field: unknown) =>
	typeof field === 'object' && field !== null && (value === null || typeof value === 'object');

function unresolved(context: ILoadOptionsFunctions, noun: string): UserError {
	const hasApplyTo = typeof context.getCurrentNodeParameter(applyTo.name) === 'string';
	const instead = hasApplyTo ? 'choose Whole Conversation' : 'choose By ID';
	return new UserError(`${noun} has no value yet`, {
		description: `Run the node before, so that ${noun} has a value, or ${instead}.`,
	});
}

/** @throws {UserError} unless the field holds a SID */
export function currentSid(context: ILoadOptionsFunctions, name: string): string {
	const value = currentParameter(context, name);
	const { noun, parse } = PATH_PARAMETERS[name];
	if (isUnresolved(value, context.getCurrentNodeParameter(name))) throw unresolved(context, noun);
	if (value) return parse(value, noun);
	throw new UserError(`Choose a ${noun.toLowerCase()} first`);
}

/** n8n gives the node's own request options to its operations only, so the lists read them. */
export function requestSettings(context: ILoadOptionsFunctions): RequestSettings {
	const { proxy, allowUnauthorizedCerts } = (currentParameter(context, 'requestOptions') ??
		{}) as IDataObject;
	const http: RequestSettings['http'] = {};
	if (allowUnauthorizedCerts === true) http.skipSslCertificateValidation = true;
	if (typeof proxy === 'string' && proxy !== '') http.proxy = proxySettings(proxy);
	return { http };
}
