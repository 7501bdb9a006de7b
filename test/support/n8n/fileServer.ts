/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../../sandbox';

/** A host beside SignalWire, such as one that keeps files. */
export interface FileServer {
	/** On another host than the sandbox. */
	origin: string;
	requests: IncomingMessage[];
	/** What it does with a request; nothing, to begin with. */
	answer: RequestListener;
	/** Makes the sandbox redirect requests for the path to this server. */
	takeOver: (sandbox: Sandbox, path: string, status?: number) => void;
}

/** A host that files are fetched from, for the tests of a file. */
export function givenFileServer(): FileServer {
	let server: Server;
	const given = {
		requests: [] as IncomingMessage[],
		takeOver(sandbox: Sandbox, path: string, status = 302) {
			const location = `${given.origin}/${path}`;
			sandbox.faults.add({ path, fault: { kind: 'redirect', status, location } });
		},
	} as FileServer;
	beforeAll(async () => {
		server = createServer((request, response) => {
			given.requests.push(request);
			given.answer(request, response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		given.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		given.requests.length = 0;
		given.answer = (_, response) => response.end();
	});
	afterAll(() => {
		server.close();
		server.closeAllConnections();
	});
	return given;
}
