/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, request as send } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export interface Proxy {
	address: string;
	/** The addresses that it was asked for; only host and port of what it tunnels. */
	asked: string[];
	close(): void;
}

/** Starts an HTTP proxy that forwards and tunnels on this machine. */
export async function startProxy(): Promise<Proxy> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const { url = '', method, headers } = request;
		asked.push(url);
		const forwarded = send(url, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode!, answer.headers);
			answer.pipe(response);
		});
		forwarded.once('error', () => response.destroy());
		request.pipe(forwarded);
	});
	server.on('connect', ({ url = '' }, client) => {
		asked.push(url);
		const { hostname, port } = new URL(`http://${url}`);
		const target = connect(Number(port), hostname, () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			target.pipe(client).pipe(target);
		});
		target.once('error', () => client.destroy());
		client.once('error', () => target.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
