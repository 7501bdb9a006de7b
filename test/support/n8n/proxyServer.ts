/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxyServer {
	address: string;
	/** The addresses that it was asked for. */
	asked: string[];
}

/** An HTTP proxy, for the tests of a file. */
export function givenProxy(): ProxyServer {
	let server: Server;
	const given = { address: '', asked: [] as string[] };
	beforeAll(async () => {
		server = createServer((request, response) => {
			const { url = '', method, headers } = request;
			given.asked.push(url);
			const forwarded = send(url, { method, headers }, (answer) => {
				response.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(response);
			});
			forwarded.once('error', () => response.destroy());
			request.pipe(forwarded);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		given.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		given.asked.length = 0;
	});
	afterAll(() => {
		server.close();
		server.closeAllConnections();
	});
	return given;
}
