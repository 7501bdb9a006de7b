import { LONGEST_SILENCE } from '../../nodes/SignalWireTrigger/respondInTime';
import { TestCredentials } from '../support/n8n/credentials';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { CREDENTIALS, givenTrigger, received } from '../support/callbacks/trigger';

/** How long SignalWire waits (Compatibility API, callbacks). */
const PATIENCE = 5_000;

it('answers in time when n8n has no place for the execution yet, and runs it once', async () => {
	const waitForPlace = LONGEST_SILENCE + 1_000;
	const server = await givenTrigger({}, { waitForPlace });
	const start = Date.now();
	const answers = await Promise.all([
		send(signedForm(server.productionUrl)),
		send(signedForm(server.productionUrl, { ...RECORDING, RecordingDuration: '95' })),
	]);
	expect(Date.now() - start).toBeLessThan(PATIENCE);
	expect(answers.map(({ status }) => status)).toEqual([204, 204]);
	expect(server.runs).toEqual([]);
	await server.settled();
	const durations = received(server).map(({ RecordingDuration }) => RecordingDuration);
	expect(durations.sort()).toEqual([94, 95]);
	expect(server.problems).toEqual([]);
});

describe('the Signing Key', () => {
	const readings = jest.spyOn(TestCredentials.prototype, 'getDecrypted');
	beforeEach(() => readings.mockClear());
	afterAll(() => readings.mockRestore());

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

	it('is read again after some seconds, and after a failure at once', async () => {
		const credentials = { ...CREDENTIALS };
		const server = await givenTrigger({}, { credentials });
		readings.mockRejectedValueOnce(new Error('The database is busy'));
		const busy = await send(signedForm(server.productionUrl));
		expect(busy).toEqual({ status: 503, text: 'The callback cannot be taken at the moment' });
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
