/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, ok } from 'node:assert/strict';
import type { INodeParameters } from 'n8n-workflow';
import type { RunningN8n } from '../../../local/n8n/start';
import type { Sandbox } from '../../../sandbox';
import { startProxy, type Proxy } from '../../support/proxy';
import { activateSteps } from '../support/webhookWorkflow';
import { addRunning, pauseOne } from './onError';
import type { Play } from './play';

/** Pauses two recordings, and looks at what came by the proxy. */
async function pauseTwo(
	{ n8n, sandbox, proxy }: { n8n: RunningN8n; sandbox: Sandbox; proxy: Proxy },
	requestOptions: INodeParameters = {},
) {
	const { call } = await activateSteps(n8n, 'By a proxy', [
		{ name: 'pause', node: { parameters: { ...pauseOne, requestOptions } } },
	]);
	const items = [addRunning(sandbox), addRunning(sandbox)];
	proxy.asked.length = 0;
	const { status, text } = await call('pause', items);
	equal(status, 200, text);
	for (const { recordingSid } of items) {
		equal(sandbox.recordings.get(recordingSid)?.status, 'paused');
	}
	const { host } = new URL(sandbox.origin);
	const own = proxy.asked.filter((address) => address.includes(host));
	ok(own.length >= items.length, `by the proxy: ${proxy.asked.join(', ')}`);
	return `${own.length} requests by the proxy`;
}

/** The proxy of the node's request options, and that of n8n's environment. */
export const proxies: Play = async ({ scenario, start, atEnd }, { n8n, sandbox }) => {
	const proxy = await startProxy();
	atEnd(async () => proxy.close());
	await scenario('proxy: of the node (Options > Proxy)', async () => {
		sandbox.reset();
		return await pauseTwo({ n8n, sandbox, proxy }, { proxy: proxy.address });
	});
	await scenario('proxy: of the environment (HTTP_PROXY)', async () => {
		const other = await start({ settings: { HTTP_PROXY: proxy.address } });
		return await pauseTwo({ ...other, proxy }).finally(async () => await other.n8n.stop());
	});
};
