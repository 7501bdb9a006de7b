import type { SignalWireApi } from './api';
import { RequestError } from './requestError';
import type { SignalWireRequest } from './requestOptions';
import type { SignalWireResponse, StreamedResponse } from './response';

const TIMEOUT = 300_000;

/** What became of a body: media, or what the response says instead. */
export interface ReceivedMedia {
	text?: string;
}

const isDenied = ({ status }: SignalWireResponse) => status === 401 || status === 403;
const isRedirect = ({ status }: SignalWireResponse) => status >= 300 && status < 400;

function deniedWithCredentials(response: SignalWireResponse): RequestError {
	const { text: reason } = response.body as ReceivedMedia;
	return new RequestError('SignalWire denied the protected media', {
		kind: 'refused',
		advice:
			'The project protects its media, and the Project ID and API Token of the credential do not open it. Check them, and that it belongs to this project.',
		reason,
		status: response.status,
		attempts: response.attempts,
		mayHaveRun: false,
	});
}

/**
 * Fetches media, first without credentials: it is public to whoever has its address. A project may
 * protect it (Media URL Protection), so that after 401 or 403 it is asked for once more with them, at
 * the Space's own origin. Where that redirects, to the storage, they are not sent along.
 *
 * @param receive takes the body as a stream; what it returns is the body of the response
 * @throws {RequestError} when no response came, or the credentials do not help
 */
export async function fetchMedia(
	api: SignalWireApi,
	{ method, path }: Pick<SignalWireRequest, 'method' | 'path'>,
	receive: (response: StreamedResponse) => Promise<ReceivedMedia>,
): Promise<SignalWireResponse> {
	const media = { method, timeout: TIMEOUT, receive };
	const response = await api.send({ ...media, path, isPublic: true });
	if (!isDenied(response)) return response;

	const authorized = await api.send({ ...media, path });
	if (isDenied(authorized)) throw deniedWithCredentials(authorized);
	const { location } = authorized.headers;
	if (!isRedirect(authorized) || typeof location !== 'string') return authorized;
	const target = new URL(location, new URL(path, api.space.origin)).href;
	return await api.send({ ...media, path: target, isPublic: true });
}
