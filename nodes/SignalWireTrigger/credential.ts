import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

const CREDENTIAL = 'signalWireApi';

/** Milliseconds. A key that was reset takes a minute to be used (SignalWire, webhook security). */
const LONGEST_KEPT = 5_000;

const kept = new Map<string, { key: Promise<string>; since: number }>();

/**
 * The Signing Key of the project, which is not the API Token.
 *
 * @throws {UserError} when the credential has none
 */
export async function signingKeyOf(context: IHookFunctions | IWebhookFunctions): Promise<string> {
	const { signingKey } = await context.getCredentials(CREDENTIAL);
	const key = typeof signingKey === 'string' ? signingKey.trim() : '';
	if (key !== '') return key;
	throw new UserError(
		'The SignalWire credential has no Signing Key, so callbacks could not be checked. In the dashboard of your Space, open API (API Credentials), show the Signing Key of the project, and copy it into the credential.',
	);
}

/**
 * The Signing Key, read anew every few seconds: to read a credential is the most that a callback
 * costs, and callbacks come in bursts.
 *
 * @throws {UserError} when the credential has none
 */
export async function keptSigningKeyOf(context: IWebhookFunctions): Promise<string> {
	const node = context.getNode();
	const owner = [context.getWorkflow().id, node.id, node.credentials?.[CREDENTIAL]?.id].join(' ');
	const now = Date.now();
	const known = kept.get(owner);
	if (known && now - known.since < LONGEST_KEPT) return await known.key;
	const key = signingKeyOf(context);
	kept.set(owner, { key, since: now });
	key.catch(() => kept.delete(owner));
	return await key;
}
