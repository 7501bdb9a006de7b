import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger } from '../support/callbacks/trigger';

it('a refused callback is logged with the address that counts, and without a secret', async () => {
	const log = jest.spyOn(Container.get(Logger), 'warn');
	const password = 'letMeIn';
	const server = await givenTrigger({
		options: { publicUrl: `https://user:${password}@tunnel.example.com/hook` },
	});
	const callback = signedForm(
		`${server.productionUrl}?token=mine`,
		RECORDING,
		'https://x.example/',
	);
	callback.headers.authorization = 'Basic c2VjcmV0';
	expect((await send(callback)).status).toBe(401);
	const logged = log.mock.calls.map(([line]) => line).join('\n');
	expect(logged).toContain('refused a callback: The signature does not fit');
	expect(logged).toContain('https://tunnel.example.com/hook with the Signing Key');
	for (const secret of [SIGNING_KEY, password, 'c2VjcmV0', 'mine']) {
		expect(logged).not.toContain(secret);
	}
});
