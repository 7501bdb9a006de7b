import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { parseUrl } from '../input/parseUrl';

/**
 * The node's Proxy as n8n's HTTP helper takes it.
 *
 * @param proxy an address such as `http://user:password@proxy.example.com:3128`
 * @throws {UserError} when it is no address; it is not repeated, since it may hold a password
 */
export function proxySettings(proxy: string): IHttpRequestOptions['proxy'] {
	const url = parseUrl(proxy);
	if (!url) {
		throw new UserError('The Proxy in the settings of the node is not a valid address', {
			description: 'It looks like http://proxy.example.com:3128.',
		});
	}
	const { protocol, hostname, port, username, password } = url;
	return {
		protocol: protocol.replace(':', ''),
		host: hostname,
		port: Number(port) || (protocol === 'https:' ? 443 : 80),
		...(username && {
			auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
		}),
	};
}
