import { withState } from '../transport/liveThing';
import { RequestError } from '../transport/requestError';
import type { ItemRequest } from './itemRequest';

/**
 * Sends the requests of an item, and says of a refusal whether the call or the conference that they
 * are about is the cause of it.
 *
 * @param onceEnded completes "The call has ended, so ..."; without it, that is not looked at
 */
export async function inWords<T>(
	{ api, pathOf, pathValues: values }: ItemRequest,
	send: () => Promise<T>,
	onceEnded?: string,
): Promise<T> {
	return await send().catch(async (error: unknown) => {
		if (!(error instanceof RequestError)) throw error;
		throw await withState(error, { api, pathOf, values, onceEnded });
	});
}
