import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { sleep } from 'n8n-workflow';
import { MOST_KEPT } from '../../nodes/SignalWireTrigger/credential';
import { LONGEST_SILENCE } from '../../nodes/SignalWireTrigger/respondInTime';
import { TestCredentials } from '../support/n8n/credentials';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { CREDENTIALS, givenTrigger, received } from '../support/callbacks/trigger';

/** How long SignalWire waits (Compatibility API, callbacks). */
const PATIENCE = 5_000;

const readings = jest.spyOn(TestCredentials.prototype, 'getDecrypted');
beforeEach(() => readings.mockClear());

const TRY_AGAIN = { status: 503, text: 'The callback cannot be taken at the moment' };

it('answers 503 in time when n8n has not stored the execution, which may run all the same', async () => {
	const log = jest.spyOn(Container.get(Logger), 'warn');
	const server = await givenTrigger({}, { waitForPlace: LONGEST_SILENCE + 1_000 });
	const start = Date.now();
	const answers = await Promise.all([
		send(signedForm(server.productionUrl)),
		send(signedForm(server.productionUrl, { ...RECORDING, RecordingDuration: '95' })),
	]);
	expect(Date.now() - start).toBeLessThan(PATIENCE);
	expect(answers).toEqual([TRY_AGAIN, TRY_AGAIN]);
	expect(server.runs).toEqual([]);
	await server.settled();
	const durations = received(server).map(({ RecordingDuration }) => RecordingDuration);
	expect(durations.sort()).toEqual([94, 95]);
	expect(server.problems).toEqual([]);
	const late = /^"SignalWire Trigger" .* answered 503 .* N8N_CONCURRENCY_PRODUCTION_LIMIT/;
	const lines = log.mock.calls.map(([line]) => line);
	expect(lines).toEqual([expect.stringMatching(late), expect.stringMatching(late)]);
	log.mockRestore();
});

it('does not start what was answered 503 before the node was done with it', async () => {
	const server = await givenTrigger();
	readings.mockImplementationOnce(async () => {
		await sleep(LONGEST_SILENCE + 500);
		return CREDENTIALS;
	});
	const callback = signedForm(server.productionUrl);
	expect(await send(callback)).toEqual(TRY_AGAIN);
	await server.settled();
	expect(server.runs).toEqual([]);
	expect((await send(callback)).status).toBe(204);
	await server.settled();
	expect(received(server)).toHaveLength(1);
	expect(server.problems).toEqual([]);
});

describe('the Signing Key', () => {
	it('is read once for a burst', async () => {
		const server = await givenTrigger();
		const burst = Array.from(
			{ length: 50 },
			async () => await send(signedForm(server.productionUrl)),
		);
		expect((await Promise.all(burst)).every(({ status }) => status === 204)).toBe(true);
		expect(readings).toHaveBeenCalledTimes(1);
		await server.settled();
		expect(received(server)).toHaveLength(50);
	});

	it('is read again when the node has another credential', async () => {
		const server = await givenTrigger();
		await send(signedForm(server.productionUrl));
		server.trigger.credentials!.signalWireApi.id = 'another';
		await send(signedForm(server.productionUrl));
		expect(readings).toHaveBeenCalledTimes(2);
	});

	it('is not shared between two nodes', async () => {
		const one = await givenTrigger();
		const other = { ...CREDENTIALS, signingKey: `${SIGNING_KEY}-other` };
		const two = await givenTrigger({}, { credentials: other });
		const answers = [
			await send(signedForm(one.productionUrl)),
			await send(signedForm(two.productionUrl)),
			await send(signedForm(two.productionUrl, RECORDING, undefined, other.signingKey)),
		];
		expect(answers.map(({ status }) => status)).toEqual([204, 401, 204]);
	});

	it('is kept for some callbacks only, the latest ones', async () => {
		const first = await givenTrigger();
		const credential = first.trigger.credentials!.signalWireApi;
		const ids = Array.from({ length: MOST_KEPT + 1 }, (_, index) => `credential ${index}`);
		for (const id of ids) {
			credential.id = id;
			await send(signedForm(first.productionUrl));
		}
		expect(readings).toHaveBeenCalledTimes(ids.length);
		for (const id of [ids[1], ids[MOST_KEPT], ids[0]]) {
			credential.id = id;
			await send(signedForm(first.productionUrl));
		}
		expect(readings).toHaveBeenCalledTimes(ids.length + 1);
	});

	it('is read again after some seconds, and after a failure at once', async () => {
		const credentials = { ...CREDENTIALS };
		const server = await givenTrigger({}, { credentials });
		readings.mockRejectedValueOnce(new Error('The database is busy'));
		const busy = await send(signedForm(server.productionUrl));
		expect(busy).toEqual(TRY_AGAIN);
		expect((await send(signedForm(server.productionUrl))).status).toBe(204);

		const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000);
		credentials.signingKey = `${SIGNING_KEY}-new`;
		const answers = [
			await send(signedForm(server.productionUrl)),
			await send(signedForm(server.productionUrl, RECORDING, undefined, credentials.signingKey)),
		];
		now.mockRestore();
		expect(answers.map(({ status }) => status)).toEqual([401, 204]);
	});
});
