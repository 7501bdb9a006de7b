import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import type { IDataObject } from 'n8n-workflow';
import { jsonSignatures } from '../../sandbox';
import { SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { send } from '../support/callbacks/signedCallback';
import { givenTrigger } from '../support/callbacks/trigger';

const log = jest.spyOn(Container.get(Logger), 'warn');
beforeEach(() => log.mockClear());

const EVENTS = ['message.received', 'call.in-progress'];

/** What a number sends whose messages a SWML script handles. */
const MESSAGE = {
	message: {
		message_id: '0a4e3a3c-6f0e-4f6c-9a53-0d7fd3a7b0c1',
		direction: 'inbound',
		type: 'sms',
		from: '+13105550150',
		to: '+13105550163',
		body: 'Can I move my appointment?',
		media: [],
		segments: 1,
	},
	params: {},
};

/** The same for its calls. */
const CALL = {
	call: {
		call_id: '43bb71ee-553f-4074-bb20-8e2747647cce',
		direction: 'inbound',
		from: '+13105550150',
		to: '+13105550163',
	},
	params: {},
	vars: {},
};

/** What a message does not have. */
const SHA1_ONLY = ['x-signalwire-sha256-signature'];

function signedJson(url: string, fields: IDataObject) {
	const body = JSON.stringify(fields);
	const headers = { 'content-type': 'application/json', ...jsonSignatures(SIGNING_KEY, url, body) };
	return { url, headers, body };
}

it.each<[string, IDataObject, string[], RegExp]>([
	['a message', MESSAGE, SHA1_ONLY, /message came in.*SWML script.*Message URL/],
	['a call', CALL, [], /call came in.*SWML script.*status callback/],
])('%s for a SWML script is refused, and not lost silently', async (_, fields, without, words) => {
	const server = await givenTrigger({ events: EVENTS });
	const { url, headers, body } = signedJson(server.productionUrl, fields);
	const signed = Object.entries(headers).filter(([name]) => !without.includes(name));
	const answer = await send({ url, headers: Object.fromEntries(signed), body });
	expect(answer).toEqual({ status: 422, text: expect.stringMatching(words) as string });
	await server.settled();
	expect(server.runs).toEqual([]);
	const lines = log.mock.calls.map(([line]) => line as string);
	expect(lines).toEqual([expect.stringMatching(words)]);
	expect(lines[0]).not.toContain('310555');
	expect(lines[0]).not.toContain('appointment');
});

it('what nobody signed is told nothing of it', async () => {
	const server = await givenTrigger({ events: EVENTS });
	const { url, body } = signedJson(server.productionUrl, MESSAGE);
	const headers = { 'content-type': 'application/json' };
	expect(await send({ url, headers, body })).toEqual({
		status: 401,
		text: 'There is no signature',
	});
});
