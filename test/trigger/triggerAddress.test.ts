import { RECORDING } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger, received } from '../support/callbacks/trigger';

const TUNNEL = 'https://tunnel.example.com';

it('takes what is signed for the public address: its start, or the whole of it', async () => {
	const start = await givenTrigger({ options: { publicUrl: `${TUNNEL}/` } });
	const whole = await givenTrigger({ options: { publicUrl: `${TUNNEL}/hooks/sw?project=7` } });
	const path = (url: string) => new URL(url).pathname;
	const callbacks = [
		signedForm(start.productionUrl, RECORDING, `${TUNNEL}${path(start.productionUrl)}`),
		signedForm(start.testUrl, RECORDING, `${TUNNEL}${path(start.testUrl)}`),
		signedForm(
			`${start.productionUrl}?a=1`,
			RECORDING,
			`${TUNNEL}${path(start.productionUrl)}?a=1`,
		),
		signedForm(whole.productionUrl, RECORDING, `${TUNNEL}/hooks/sw?project=7`),
		signedForm(whole.productionUrl, RECORDING, `${TUNNEL}/hooks/sw`),
		signedForm(`${whole.productionUrl}?project=7`, RECORDING, `${TUNNEL}/hooks/sw?project=7`),
	];
	for (const callback of callbacks) expect((await send(callback)).status).toBe(204);
	await Promise.all([start.settled(), whole.settled()]);
	expect([received(start).length, received(whole).length]).toEqual([3, 3]);
});

it("does not take what is signed for n8n's own address instead, or for any other", async () => {
	const server = await givenTrigger({ options: { publicUrl: TUNNEL } });
	const { pathname } = new URL(server.productionUrl);
	const callbacks = [
		signedForm(server.productionUrl),
		signedForm(server.productionUrl, RECORDING, `${TUNNEL}.evil.example${pathname}`),
		signedForm(server.productionUrl, RECORDING, `${TUNNEL}/webhook/other/webhook`),
		signedForm(`${server.productionUrl}?a=2`, RECORDING, `${TUNNEL}${pathname}?a=1`),
		signedForm(`${server.productionUrl}?a=2`, RECORDING, `${TUNNEL}${pathname}`),
	];
	for (const callback of callbacks) expect((await send(callback)).status).toBe(401);
	await server.settled();
	expect(server.runs).toEqual([]);
});

it('a host that the caller claims does not count', async () => {
	const server = await givenTrigger();
	const callback = signedForm(server.productionUrl, RECORDING, 'https://other.example/webhook');
	Object.assign(callback.headers, {
		'x-forwarded-host': 'other.example',
		'x-forwarded-proto': 'https',
	});
	expect((await send(callback)).status).toBe(401);
});
