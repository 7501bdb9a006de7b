import type {
	DeclarativeRestApiSettings,
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { FIRST_CREDENTIAL } from '../description/route';
import { describeValue } from '../input/describeValue';
import { SignalWireApi } from '../transport/api';
import type { Limiter } from '../transport/limiter';
import { spaceOf } from '../transport/space';

/** What a timer of Node.js can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * Milliseconds, where the user set them in the settings of the node; n8n's own default of five
 * minutes is too long for a live call.
 *
 * @throws {UserError} unless it is a number that a timer can hold
 */
function timeoutOf(context: IExecuteSingleFunctions): number | undefined {
	const { timeout } = context.getNodeParameter('requestOptions', {}) as IDataObject;
	if (timeout === undefined || timeout === null || timeout === '') return undefined;
	const milliseconds = Number(timeout);
	if (milliseconds >= 1 && milliseconds <= LONGEST_TIMER) return Math.round(milliseconds);
	throw new UserError(
		`Timeout must be a number of milliseconds from 1 to ${LONGEST_TIMER}, but got ${describeValue(timeout)}`,
		{ description: 'Correct it under Settings of the node, or remove it for the default.' },
	);
}

/**
 * The API with the credential of one item: an expression in a credential may give each item another
 * one.
 *
 * @param options what n8n collected, with its settings for all requests of the node
 * @param giveUpAfter milliseconds after the first request, from when on no other begins
 * @throws {UserError} when the credential or the timeout is not usable
 */
export async function apiOf(
	context: IExecuteSingleFunctions,
	options: DeclarativeRestApiSettings.ResultOptions['options'],
	limiter: Limiter,
	giveUpAfter?: number,
): Promise<SignalWireApi> {
	const { proxy, skipSslCertificateValidation, allowedDomains } = options as IHttpRequestOptions;
	const timeout = timeoutOf(context);
	const http = { timeout, proxy, skipSslCertificateValidation, allowedDomains };
	const first = (options as IDataObject)[FIRST_CREDENTIAL] as
		| ICredentialDataDecryptedObject
		| undefined;
	const credential =
		first ?? (await context.getCredentials<ICredentialDataDecryptedObject>('signalWireApi'));
	const space = spaceOf(credential);
	return new SignalWireApi(context, space, credential, { http, giveUpAfter }, limiter);
}
