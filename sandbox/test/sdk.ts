import { RestClient } from '@signalwire/compatibility-api';

import type { Sandbox } from '../index';

/** Where the SDK believes the API to be: at the root of a Space, as it was once. */
const SDK_BASE = 'https://sandbox.signalwire.com/2010-04-01';

/** SignalWire's own client, as it is, but for the address that its requests go to. */
export function sdkOf({ origin, projectId, apiToken }: Sandbox) {
	const signalwireSpaceUrl = new URL(SDK_BASE).host;
	const { httpClient: own } = new RestClient(projectId, apiToken, { signalwireSpaceUrl });
	const httpClient: typeof own = {
		request: async (options) =>
			await own.request({ ...options, uri: inSandbox(options.uri, origin) }),
	};
	return new RestClient(projectId, apiToken, { signalwireSpaceUrl, httpClient });
}

/** Addresses of further pages are whole: they stand in the answer of the page before. */
function inSandbox(uri: string, origin: string): string {
	const { origin: space } = new URL(SDK_BASE);
	return uri.replace(SDK_BASE, `${origin}/api/laml/2010-04-01`).replace(space, origin);
}
