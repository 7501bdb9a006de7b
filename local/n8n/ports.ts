/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export const USUAL_N8N_PORT = 5678;
export const USUAL_SANDBOX_PORT = 8787;

async function tryPort(port: number) {
	const server = createServer();
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const { port: granted } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return granted;
}

/** The usual port if it is free on 127.0.0.1, else any free one. */
export async function findFreePort(usual: number): Promise<number> {
	return await tryPort(usual).catch(async () => await tryPort(0));
}
