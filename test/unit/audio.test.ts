/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import type { IBinaryData } from 'n8n-workflow';
import { receiveAudio } from '../../nodes/SignalWire/recordings/audio';

const WAV = Buffer.from(
	'RIFF\u0000\u0001\u0002\u0003WAVEfmt {"not": "JSON"}\u00ff\u0000',
	'latin1',
);
const MP3 = Buffer.from([0xff, 0xf3, 0x28, 0xc4, 0, 0, 0, 3, 0x48, 0, 0, 0, 0, 0x4c, 0x41, 0x4d]);
const ID3 = Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000TXXX', 'latin1');

interface Received {
	status?: number;
	contentType?: string;
	chunks: Array<Buffer | string>;
}

/** What comes of an answer, and the bytes that were stored, if any. */
async function receive({ status = 200, contentType = 'audio/mpeg', chunks }: Received) {
	const body = Readable.from(
		chunks.map((chunk) => Buffer.from(chunk)),
		{ objectMode: false },
	);
	const headers = { 'content-type': contentType };
	let stored: Buffer | undefined;
	const audio = await receiveAudio({ status, headers, body }, async (stream, _format, mimeType) => {
		const parts: Buffer[] = [];
		for await (const part of stream) parts.push(part as Buffer);
		stored = Buffer.concat(parts);
		return { data: '', mimeType } as IBinaryData;
	});
	return { audio, stored };
}

const bytewise = (bytes: Buffer) => [...bytes].map((byte) => Buffer.from([byte]));

describe.each([
	['WAV', WAV, 'wav', 'audio/wav'],
	['MP3', MP3, 'mp3', 'audio/mpeg'],
	['MP3 with tags', ID3, 'mp3', 'audio/mpeg'],
])('audio: %s', (_, bytes, format, mimeType) => {
	it.each([
		['in one piece', [bytes]],
		['byte by byte', bytewise(bytes)],
		['with more to come', [bytes, Buffer.alloc(100_000, 7)]],
	])('is handed on whole: %s', async (__, chunks) => {
		const { audio, stored } = await receive({ chunks });
		expect(audio).toEqual({ binary: { data: '', mimeType }, format, mimeType });
		expect(stored?.equals(Buffer.concat(chunks))).toBe(true);
	});

	it.each(['', 'application/octet-stream', 'application/json', 'text/html'])(
		'is audio, whatever the content type says: "%s"',
		async (contentType) => {
			const { stored } = await receive({ contentType, chunks: [bytes] });
			expect(stored?.equals(bytes)).toBe(true);
		},
	);

	it.each([404, 500, 302, 206])('is not taken from an answer with HTTP %i', async (status) => {
		const { audio, stored } = await receive({ status, chunks: [bytes] });
		expect(audio.binary).toBeUndefined();
		expect(stored).toBeUndefined();
	});
});

describe('what is no audio', () => {
	const TEXTS: Array<[string, string[], string | undefined]> = [
		['nothing', [], undefined],
		['JSON', ['{"code":20404,"message":"Not ready"}'], 'Not ready'],
		['JSON that comes late', ['\n', '\n', '{"message":"Not ready"}'], 'Not ready'],
		['JSON in pieces', bytewise(Buffer.from('{"message":"Not ready"}')).map(String), 'Not ready'],
		['a list', ['[{"message":"Not ready"}]'], undefined],
		['HTML', ['<!DOCTYPE html><p>Please sign in</p>'], 'Please sign in'],
		['HTML with a byte order mark', ['\ufeff<html><p>Please sign in</p>'], 'Please sign in'],
		['XML', ['<?xml version="1.0"?><Error>AccessDenied</Error>'], 'AccessDenied'],
		['plain text', ['Not ready yet'], 'Not ready yet'],
	];

	it.each(TEXTS)('is never stored, but quoted: %s', async (_, chunks, text) => {
		const { audio, stored } = await receive({ chunks });
		expect(stored).toBeUndefined();
		expect(audio.binary).toBeUndefined();
		if (text !== undefined) expect(audio.text?.trim()).toBe(text);
	});

	it('is known in the encoding of Windows, too', async () => {
		const page = Buffer.from('\ufeff<html><p>Please sign in</p>', 'utf16le');
		const { stored } = await receive({ chunks: [page] });
		expect(stored).toBeUndefined();
	});

	it('is read only as far as it may be quoted', async () => {
		let given = 0;
		function* endless() {
			for (yield Buffer.from('<p>'); given < 10_000; given++) yield Buffer.alloc(10_000, 'x');
		}
		const body = Readable.from(endless(), { objectMode: false });
		const store = jest.fn();
		const { text } = await receiveAudio({ status: 200, headers: {}, body }, store);
		expect(text!.length).toBeLessThan(1_000);
		expect(given).toBeLessThan(100);
		expect(body.destroyed).toBe(true);
		expect(store).not.toHaveBeenCalled();
	});
});

describe('a connection that breaks', () => {
	it.each([
		['before the first byte', []],
		['in the middle of the sound', [WAV]],
		['in the middle of text', [Buffer.from('{"mess')]],
	])('is an error: %s', async (_, chunks) => {
		async function* broken() {
			yield* chunks;
			throw new Error('socket hang up');
		}
		const body = Readable.from(broken(), { objectMode: false });
		const received = receiveAudio({ status: 200, headers: {}, body }, async (stream) => {
			for await (const part of stream) expect(part).toBeDefined();
			return { data: '', mimeType: '' };
		});
		await expect(received).rejects.toThrow('socket hang up');
	});
});
