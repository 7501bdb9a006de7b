import { audioBytes, startSandbox, type Sandbox } from '../index';
import { basic } from './client';
import { givenSandbox } from './given';

const given = givenSandbox();

let storage: Sandbox;

beforeAll(async () => {
	storage = await startSandbox();
});
afterAll(async () => await storage.close());

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

async function audio(path: string, authorization?: string) {
	const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
	const response = await fetch(`${given.client.account}${path}`, { headers, redirect: 'manual' });
	return { status: response.status, headers: response.headers, bytes: await bytesOf(response) };
}

const owner = () => basic(given.sandbox.projectId, given.sandbox.apiToken);

it.each([401, 403] as const)(
	'can be had with credentials only, else %i',
	async (protectedStatus) => {
		Object.assign(given.sandbox.behaviour, { protectRecordings: true, protectedStatus });
		given.sandbox.addToken('PTmessages', ['messaging']);
		const recording = given.client.finishedRecording();
		for (const suffix of ['', '.wav', '.mp3']) {
			const path = `/Recordings/${recording.sid}${suffix}`;
			expect((await audio(path)).status).toBe(protectedStatus);
			expect((await audio(path, basic(given.sandbox.projectId, 'PTwrong'))).status).toBe(401);
			expect((await audio(path, basic(given.sandbox.projectId, 'PTmessages'))).status).toBe(401);
			const { status, bytes } = await audio(path, owner());
			const expected = audioBytes(recording, suffix === '.mp3' ? 'mp3' : 'wav');
			expect([status, expected.equals(bytes)]).toEqual([200, true]);
		}
	},
);

it('can be redirected to a host that needs no credentials', async () => {
	Object.assign(given.sandbox.behaviour, {
		protectRecordings: true,
		audioRedirectOrigin: storage.origin,
	});
	const recording = given.client.finishedRecording();
	const path = `/Recordings/${recording.sid}.wav`;
	expect((await audio(path)).status).toBe(401);
	const { status, headers } = await audio(path, owner());
	expect(status).toBe(302);
	const location = headers.get('location')!;
	expect(location).toBe(`${storage.origin}/storage/${recording.sid}.wav`);
	expect((await fetch(location)).status).toBe(404);
	storage.addRecording({ ...recording, call_sid: recording.call_sid! });
	const response = await fetch(location);
	expect(audioBytes(recording, 'wav').equals(await bytesOf(response))).toBe(true);
	expect(storage.requests.at(-1)).toMatchObject({ method: 'GET', status: 200 });
});

it('can have the bytes of the other format', async () => {
	given.sandbox.behaviour.audioFormat = 'wav';
	const recording = given.client.finishedRecording();
	const { headers, bytes } = await audio(`/Recordings/${recording.sid}.mp3`);
	expect(headers.get('content-type')).toBe('audio/wav');
	expect(audioBytes(recording, 'wav').equals(bytes)).toBe(true);
	given.sandbox.behaviour.audioContentType = 'audio/mpeg';
	const disguised = await audio(`/Recordings/${recording.sid}.mp3`);
	expect(disguised.headers.get('content-type')).toBe('audio/mpeg');
	expect(audioBytes(recording, 'wav').equals(disguised.bytes)).toBe(true);
});
