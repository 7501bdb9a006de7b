import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { jsonSignatures } from '../../sandbox/callbacks/sign';
import { send, signedForm, type Sent } from '../support/callbacks/signedCallback';
import { givenTrigger } from '../support/callbacks/trigger';

const levels = ['debug', 'info', 'warn', 'error'] as const;
const logs = Object.fromEntries(
	levels.map((level) => [level, jest.spyOn(Container.get(Logger), level)]),
);
beforeEach(() => Object.values(logs).forEach((log) => log.mockClear()));

const linesOf = (level: (typeof levels)[number]) =>
	logs[level].mock.calls
		.map(([line]) => line)
		.filter((line) => line.includes('SignalWire Trigger'));

it('a refused callback is logged with the address that counts, and without a secret', async () => {
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
	const logged = linesOf('warn').join('\n');
	expect(logged).toContain('refused a callback: The signature does not fit');
	expect(logged).toContain('https://tunnel.example.com/hook with the Signing Key');
	for (const secret of [SIGNING_KEY, password, 'c2VjcmV0', 'mine']) {
		expect(logged).not.toContain(secret);
	}
});

const json = (url: string, fields: object) => {
	const body = JSON.stringify(fields);
	const headers = {
		'content-type': 'application/json',
		...jsonSignatures(SIGNING_KEY, url, body),
	};
	return { url, headers, body };
};

it.each<[string, (url: string) => Sent, RegExp]>([
	[
		'a status that is no event',
		(url) => signedForm(url, { ...RECORDING, RecordingStatus: 'paused' }),
		/"recording\.paused"/,
	],
	['a form without a status', (url) => signedForm(url, { CallSid: '1' }), /no RecordingStatus/],
	[
		'JSON of another API',
		(url) => json(url, { event_type: 'calling.call.record', params: { state: 'finished' } }),
		/no RecordingStatus/,
	],
	[
		'an event of a conference',
		(url) => signedForm(url, { CallSid: '1', StatusCallbackEvent: 'conference-start' }),
		/"conference-start" of a conference/,
	],
])('%s is answered, starts nothing, and leaves one line', async (_, callback, why) => {
	const server = await givenTrigger();
	const answer = await send(callback(server.productionUrl));
	expect(answer).toEqual({ status: 204, text: '' });
	await server.settled();
	expect(server.runs).toEqual([]);
	const lines = [...linesOf('info'), ...linesOf('warn'), ...linesOf('error')];
	expect(lines).toEqual([expect.stringMatching(/started nothing for a callback: /)]);
	expect(lines[0]).toMatch(why);
});

it('an event that was not chosen is worth a line only to somebody who waits for it', async () => {
	const server = await givenTrigger({ events: ['recording.failed'] });
	await send(signedForm(server.productionUrl));
	expect(levels.map((level) => linesOf(level).length)).toEqual([1, 0, 0, 0]);
	await send(signedForm(server.testUrl));
	expect(levels.map((level) => linesOf(level).length)).toEqual([1, 1, 0, 0]);
	expect(linesOf('info')[0]).toMatch(/ignored the event recording\.completed/);
	await server.settled();
	expect(server.runs).toEqual([]);
});
