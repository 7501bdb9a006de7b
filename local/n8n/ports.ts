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

/** What starts at the same time does not use its port at once. */
const given = new Set<number>();

/**
 * The usual port if it is free on 127.0.0.1, else any free one; none is given twice.
 *
 * @param usual 0 where there is none
 */
export async function findFreePort(usual: number): Promise<number> {
	const wanted = given.has(usual) ? 0 : usual;
	if (wanted !== 0) given.add(wanted);
	const port = await tryPort(wanted).catch(async () => await tryPort(0));
	if (port !== wanted && given.has(port)) return await findFreePort(0);
	given.add(port);
	return port;
}
