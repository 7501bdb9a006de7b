/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import type { IBinaryData } from 'n8n-workflow';
import { receiveFile } from '../../nodes/SignalWire/transport/receiveFile';

/** The bytes that were stored, or else what the response says instead. */
async function receive(content: string, type: string, { status = 200, header = type } = {}) {
	const body = Readable.from([Buffer.from(content)], { objectMode: false });
	let stored: string | undefined;
	const response = { status, headers: { 'content-type': header }, body };
	const { binary, text } = await receiveFile(response, type, async (file) => {
		const parts: Buffer[] = [];
		for await (const part of Buffer.isBuffer(file) ? [file] : file) parts.push(part as Buffer);
		stored = Buffer.concat(parts).toString();
		return { data: '', mimeType: type } as IBinaryData;
	});
	return binary ? { stored } : { text };
}

it.each([
	['a picture', 'GIF89a and many more bytes', 'image/gif', {}],
	[
		'a picture that is called a page',
		'GIF89a and more bytes',
		'image/gif',
		{ header: 'text/html' },
	],
	['a text that is shorter than any signature', 'ok', 'text/plain', {}],
	['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml', {}],
	['a page, where one was sent', '<html>Hello, Anna</html>', 'text/html', {}],
	['data, where some was sent', '{"hello": "Anna"}', 'application/json', {}],
])('takes %s whole', async (_, content, type, response) => {
	expect(await receive(content, type, response)).toEqual({ stored: content });
});

it.each([
	['a page', '<html>Bad gateway</html>', 'image/png', { header: 'text/html' }, 'Bad gateway'],
	['a page that is called a picture', '<html>Bad gateway</html>', 'image/png', {}, 'Bad gateway'],
	['an error', '{"message": "No"}', 'image/png', { header: 'application/json' }, 'No'],
	['an error for a text', '{"message": "No"}', 'text/plain', { header: 'application/json' }, 'No'],
	['a picture under 404', 'GIF89a', 'image/gif', { status: 404 }, 'GIF89a'],
	['nothing', '', 'image/gif', {}, undefined],
])('takes no file out of %s', async (_, content, type, response, text) => {
	expect(await receive(content, type, response)).toEqual({ text });
});
