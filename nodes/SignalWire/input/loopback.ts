const LOOPBACK = [
	/^(.+\.)?localhost$/,
	/^127(\.\d{1,3}){3}$/,
	/^0\.0\.0\.0$/,
	/^\[(::|::1|::ffff:(7f[0-9a-f]{2}:[0-9a-f]{1,4}|0:0))\]$/,
];

/**
 * Whether a host is the machine that it is used on (RFC 6761, RFC 1122, RFC 4291).
 *
 * @param host as the `hostname` of a URL, which writes every form of an IP address in one way
 */
export function isLoopbackHost(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	return LOOPBACK.some((pattern) => pattern.test(name));
}
