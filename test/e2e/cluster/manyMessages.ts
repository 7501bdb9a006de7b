/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countNotes, noteWorkflow } from '../../../local/demo/callbackBurst';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { receiveMessage } from '../../../sandbox';
import type { Cluster } from './cluster';

const MESSAGES = 500;

/** What takes a message that n8n did not take: any address that answers with cXML. */
async function startFallback() {
	const server = createServer((request, response) => {
		request.resume();
		response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response/>');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { url: `http://127.0.0.1:${port}/`, close };
}

/**
 * People write at the same moment. Each message is executed, or n8n does not answer it with a
 * success, so that it goes to the fallback address of the number.
 */
export async function takeMessages({ n8n, sandbox }: Cluster): Promise<string> {
	const workflow = noteWorkflow(sandbox, ['message.received'], 'MessageSid');
	const { webhook } = await activateWorkflow(n8n, workflow);
	const fallback = await startFallback();
	const { phone_number: to } = sandbox.addPhoneNumber({
		sms_url: webhook,
		sms_fallback_url: fallback.url,
	});
	const start = Date.now();
	const texts = Array.from({ length: MESSAGES }, (_, index) => `Message ${index}`);
	const messages = await Promise.all(
		texts.map(async (body) => await receiveMessage(sandbox, { to, body })),
	);
	const seconds = (Date.now() - start) / 1000;
	fallback.close();

	const isTaken = ({ answers }: (typeof messages)[number]) => answers[0].status === 200;
	const taken = messages.filter(isTaken).map(({ message }) => message.sid);
	const counts = await countNotes(sandbox, taken);
	deepEqual(
		taken.filter((sid) => counts.get(sid) !== 1),
		[],
	);
	const statuses = new Map<number | string, number>();
	for (const { answers } of messages) {
		const [{ status }] = answers;
		statuses.set(status, (statuses.get(status) ?? 0) + 1);
		equal(answers.at(-1)?.status, 200);
	}
	const lateOnes = messages.filter((one) => !isTaken(one) && counts.has(one.message.sid));
	const counted = [...statuses].map(([status, count]) => `${count} x ${status}`).join(', ');
	return `${counted} in ${seconds.toFixed(1)} s; ${lateOnes.length} of the others executed as well`;
}
