/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { audioBytes, type Recording } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

async function audio({ sid }: Recording, suffix: string) {
	const response = await fetch(`${given.client.account}/Recordings/${sid}${suffix}`);
	const bytes = Buffer.from(await response.arrayBuffer());
	return { status: response.status, type: response.headers.get('content-type'), bytes };
}

it.each([
	['', '1', 16_000],
	['.wav', '2', 32_000],
])('serves WAV under the suffix %j with %s channels', async (suffix, channels, bytesPerSecond) => {
	const recording = given.client.finishedRecording({ duration: 7, channels });
	const { status, type, bytes } = await audio(recording, suffix);
	expect([status, type]).toEqual([200, 'audio/wav']);
	expect(bytes.equals(audioBytes(recording, 'wav'))).toBe(true);
	expect(bytes.toString('latin1', 0, 16)).toBe(`RIFF${bytes.toString('latin1', 4, 8)}WAVEfmt `);
	expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
	expect(bytes.readUInt16LE(22)).toBe(Number(channels));
	expect(bytes.readUInt32LE(28)).toBe(bytesPerSecond);
	expect(bytes.readUInt32LE(40)).toBe(7 * bytesPerSecond);
	expect(bytes.length).toBe(44 + 7 * bytesPerSecond);
});

it.each(['1', '2'])('serves MP3 with %s channels', async (channels) => {
	const recording = given.client.finishedRecording({ duration: '60', channels });
	const { status, type, bytes } = await audio(recording, '.mp3');
	expect([status, type]).toEqual([200, 'audio/mpeg']);
	expect(bytes.equals(audioBytes(recording, 'mp3'))).toBe(true);
	expect(bytes.length % 72).toBe(0);
	expect((bytes.length / 72) * 0.036).toBeCloseTo(60, 1);
	for (let start = 0; start < bytes.length; start += 72) {
		expect(bytes.readUInt32BE(start)).toBe(channels === '2' ? 0xfff32804 : 0xfff328c4);
	}
});

it('has a tone of its own for each recording', () => {
	const [one, other] = ['00000000', '01000000'].map((start) =>
		given.client.finishedRecording({ sid: `${start}-0000-4000-8000-000000000000` }),
	);
	for (const format of ['wav', 'mp3'] as const) {
		expect(audioBytes(one, format).equals(audioBytes(other, format))).toBe(false);
	}
});

it.each([0, '0', null, 'long', -1])('is playable with the duration %j', async (duration) => {
	const recording = given.client.finishedRecording({ duration: duration as number });
	expect((await audio(recording, '.wav')).bytes.length).toBe(44);
	expect((await audio(recording, '.mp3')).bytes.length).toBe(4 * 72);
	expect(Date.parse(recording.end_time!)).not.toBeNaN();
});

it('is public once the call has ended, whatever the credentials', async () => {
	const { call, recording } = given.client.liveRecording();
	expect((await audio(recording, '.mp3')).status).toBe(404);
	given.sandbox.hangUp(call.sid);
	expect(recording.status).toBe('completed');
	expect((await audio(recording, '.mp3')).status).toBe(200);
	const headers = { authorization: 'Basic wrong' };
	for (const suffix of ['', '.wav', '.mp3']) {
		const path = `/Recordings/${recording.sid}${suffix}`;
		expect((await given.client.send(path, { headers })).status).toBe(200);
	}
	const data = await given.client.send(`/Recordings/${recording.sid}.json`, { headers });
	expect(data.status).toBe(401);
});

it.each([
	['refused404', 404, /"code":20404/],
	['empty', 200, /^$/],
	['json', 200, /^\{"status":"paused"\}$/],
] as const)('is not there while the recording goes on: %s', async (audioNotReady, status, body) => {
	given.sandbox.behaviour.audioNotReady = audioNotReady;
	const { recording } = given.client.liveRecording();
	recording.status = 'paused';
	const reply = await audio(recording, '.mp3');
	expect(reply.status).toBe(status);
	expect(reply.bytes.toString()).toMatch(body);
});

it('can come late, and with another type or none', async () => {
	const { behaviour } = given.sandbox;
	const recording = given.client.finishedRecording({ duration: 1 });
	behaviour.audioDelay = 100;
	expect((await audio(recording, '.wav')).status).toBe(404);
	await wait(120);
	behaviour.audioContentType = 'application/octet-stream';
	expect(await audio(recording, '.mp3')).toMatchObject({
		status: 200,
		type: 'application/octet-stream',
	});
	behaviour.audioContentType = '';
	expect((await audio(recording, '.wav')).type).toBeNull();
});

it('streams what is too large to be held', async () => {
	const long = given.client.finishedRecording({ duration: 4 * 3600 });
	const before = process.memoryUsage().rss;
	let length = 0;
	let most = before;
	const request = get(`${given.client.account}/Recordings/${long.sid}.wav`);
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	for await (const chunk of response) {
		length += (chunk as Buffer).length;
		most = Math.max(most, process.memoryUsage.rss());
	}
	expect(length).toBe(44 + 4 * 3600 * 16_000);
	expect(response.headers['content-length']).toBe(String(length));
	expect(most - before).toBeLessThan(150_000_000);
});

it('can break off in the middle, or be cut in half', async () => {
	const recording = given.client.finishedRecording({ duration: 10 });
	const { faults } = given.sandbox;
	faults.add({ times: 1, fault: { kind: 'resetMidway' } });
	await expect(audio(recording, '.wav')).rejects.toThrow('terminated');
	faults.add({ times: 1, fault: { kind: 'truncated' } });
	expect((await audio(recording, '.wav')).bytes.length).toBe(22 + 5 * 16_000);
	expect((await audio(recording, '.wav')).bytes.length).toBe(44 + 10 * 16_000);
});

it('goes on after a client that went away', async () => {
	const day = given.client.finishedRecording({ duration: 24 * 3600 });
	const request = get(`${given.client.account}/Recordings/${day.sid}.wav`);
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	await once(response, 'data');
	response.destroy();
	expect((await given.client.send('/Recordings')).status).toBe(200);
});
