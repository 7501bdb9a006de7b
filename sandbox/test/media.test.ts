import { behave } from '../../test/support/sandbox';
import { mediaBytes, type Media } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

function givenMedia(content_type = 'image/png'): { media: Media; path: string } {
	const { sid: parent_sid } = given.sandbox.addMessage({ num_media: 1 });
	const media = given.sandbox.addMedia({ parent_sid, content_type });
	return { media, path: `/Messages/${parent_sid}/Media/${media.sid}` };
}

async function fetchFile(path: string, headers: Record<string, string> = {}) {
	const response = await fetch(`${given.client.account}${path}`, { headers });
	const bytes = Buffer.from(await response.arrayBuffer());
	return { status: response.status, type: response.headers.get('content-type'), bytes };
}

it('lists the media of one message', async () => {
	const { media, path } = givenMedia();
	givenMedia();
	const { json } = await given.client.send(path.replace(/\/[^/]+$/, '.json'));
	expect(json).toMatchObject({ media_list: [media] });
});

it('gives the file to everybody, and its data to the project', async () => {
	const { media, path } = givenMedia();
	const { status, type, bytes } = await fetchFile(path);
	expect([status, type, bytes.equals(mediaBytes(media))]).toEqual([200, 'image/png', true]);
	expect((await fetchFile(`${path}.json`)).status).toBe(401);
	expect((await given.client.send(`${path}.json`)).json).toEqual(media);
});

it('gives a file under its own message only', async () => {
	const { media } = givenMedia();
	const { path } = givenMedia();
	const { status } = await given.client.send(path.replace(/[^/]+$/, media.sid));
	expect(status).toBe(404);
});

it.each([401, 403] as const)(
	'can be protected: %i without credentials',
	async (protectedStatus) => {
		behave(given.sandbox, { protectMessageMedia: true, protectedStatus });
		const { media, path } = givenMedia();
		expect((await fetchFile(path)).status).toBe(protectedStatus);
		const { projectId, apiToken } = given.sandbox;
		const authorization = `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`;
		const { status, bytes } = await fetchFile(path, { authorization });
		expect([status, bytes.equals(mediaBytes(media))]).toEqual([200, true]);
	},
);

it('can give data in place of the file, with credentials only', async () => {
	behave(given.sandbox, { mediaAnswer: 'data' });
	const { media, path } = givenMedia();
	expect((await fetchFile(path)).status).toBe(401);
	expect((await given.client.send(path)).json).toEqual(media);
});
