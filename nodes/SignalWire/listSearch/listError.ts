import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { RequestError } from '../transport/requestError';
import { withoutSecrets } from '../transport/secrets';

/** In messages, the editor splits texts at these, and puts them together with spaces instead. */
const DASH = /[-–—]/;

function headlineOf(error: Error): string {
	const isFromApi = error instanceof RequestError;
	if (isFromApi && error.facts.kind === 'noResponse') return 'SignalWire cannot be reached';
	if (!DASH.test(error.message)) return error.message;
	return isFromApi
		? 'SignalWire did not give the list'
		: 'A value in this node or in its credential cannot be used';
}

/**
 * An error as a list of the editor shows it: a message without hyphens, a box with the rest, and,
 * where the HTTP code is 401 or 403, a link to the credential.
 *
 * @param secrets texts that it must not show
 * @param advice what else can be done about it
 */
export function toListError(node: INode, error: unknown, secrets: string[], advice?: string) {
	const given = error as Error & { description?: string | null };
	const headline = headlineOf(given);
	const whole = headline === given.message ? undefined : `${given.message}.`;
	const description = [whole, given.description, advice].filter(Boolean).join(' ');
	const httpCode = error instanceof RequestError ? error.httpCode : undefined;
	const listError = new NodeApiError(node, { message: 'No list' }, { httpCode });
	// The constructor puts texts of its own in place of these.
	listError.message = withoutSecrets(headline, secrets);
	listError.description = description ? withoutSecrets(description, secrets) : undefined;
	return listError;
}
