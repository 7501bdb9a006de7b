import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { mediaBytes, type Media } from '../../../sandbox';
import { message } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const DOWNLOAD = message.operations.downloadMedia;

/** The media of a new message, as SignalWire lists them, and the item that names it. */
function givenMedia(...types: string[]): { item: IDataObject; media: Media[] } {
	const { sandbox } = given;
	const { sid } = sandbox.addMessage({ num_media: types.length });
	const media = types.map((content_type) => sandbox.addMedia({ parent_sid: sid, content_type }));
	return { item: { messageSid: sid }, media: media.reverse() };
}

const fileOf = ({ binary }: INodeExecutionData, field: string) =>
	Buffer.from(binary![field].data, 'base64');

const authorizations = () =>
	given.sandbox.requests
		.filter(({ path }) => /Media\/./.test(path))
		.map(({ headers }) => headers.authorization !== undefined);

it('puts one file into the field, named and typed, beside small metadata', async () => {
	const { sandbox } = given;
	const all = [givenMedia('image/png'), givenMedia('image/jpeg')];
	const { output, tickets } = await runOperation(
		sandbox,
		DOWNLOAD,
		all.map(({ item }) => item),
	);
	expect(tickets).toEqual(ticketsFor(2));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
	const extensions = ['png', 'jpg'];
	output.forEach((result, index) => {
		const [{ sid, parent_sid, content_type: mime_type }] = all[index].media;
		const file_name = `${sid}.${extensions[index]}`;
		const files = [{ sid, file_name, mime_type, field: 'data' }];
		expect(result.json).toEqual({ sid: parent_sid, files });
		expect(Object.keys(result.binary!)).toEqual(['data']);
		expect(result.binary!.data).toMatchObject({ fileName: file_name, mimeType: mime_type });
		expect(fileOf(result, 'data').equals(mediaBytes(all[index].media[0]))).toBe(true);
	});
	expect(authorizations()).toEqual([false, false]);
});

it.each([['data'], ['picture']])('puts several files into %s_0 and so on', async (name) => {
	const { sandbox } = given;
	const several = givenMedia('image/png', 'video/mp4', 'text/vcard');
	const one = givenMedia('image/gif');
	const { output } = await runOperation(sandbox, DOWNLOAD, [several.item, one.item], {
		fields: { binaryPropertyName: name },
	});
	const fields = [0, 1, 2].map((index) => `${name}_${index}`);
	expect(output.map(({ binary }) => Object.keys(binary!))).toEqual([fields, [name]]);
	expect((output[0].json.files as IDataObject[]).map(({ field }) => field)).toEqual(fields);
	several.media.forEach((media, index) => {
		expect(output[0].binary![fields[index]].mimeType).toBe(media.content_type);
		expect(fileOf(output[0], fields[index]).equals(mediaBytes(media))).toBe(true);
	});
});

it('reads the list to its last page', async () => {
	const { sandbox } = given;
	const { item, media } = givenMedia('image/png', 'image/png', 'image/png');
	behave(sandbox, { shrinkingPages: true });
	sandbox.faults.add({
		path: '/Media',
		times: 1,
		fault: {
			kind: 'body',
			body: JSON.stringify({
				media_list: media.slice(0, 1),
				next_page_uri: accountPath(
					sandbox,
					`/Messages/${String(item.messageSid)}/Media?PageSize=2`,
				),
			}),
		},
	});
	const { output } = await runOperation(sandbox, DOWNLOAD, [item]);
	expect(Object.keys(output[0].binary!)).toHaveLength(3);
});

describe('protected media', () => {
	it.each([401, 403] as const)('are fetched with credentials after %i', async (protectedStatus) => {
		const { sandbox } = given;
		behave(sandbox, { protectMessageMedia: true, protectedStatus });
		const { item, media } = givenMedia('image/png');
		const other = givenMedia('image/gif');
		const { output } = await runOperation(sandbox, DOWNLOAD, [item, other.item]);
		expect(fileOf(output[0], 'data').equals(mediaBytes(media[0]))).toBe(true);
		expect(authorizations().sort()).toEqual([false, false, true, true]);
	});

	it('that the token does not open are told so', async () => {
		const { sandbox } = given;
		const { item } = givenMedia('image/png');
		sandbox.faults.add({ path: '/Media/', fault: { kind: 'status', status: 403 } });
		const { error } = await runOperation(sandbox, DOWNLOAD, [item]);
		expect(error?.message).toBe('SignalWire denied the protected media');
	});
});

it.each(ON_ERROR_MODES)('a message without media is an error that says so: %s', async (onError) => {
	const { sandbox } = given;
	const empty = givenMedia();
	const full = givenMedia('image/png');
	const result = await runOperation(sandbox, DOWNLOAD, [empty.item, full.item], { onError });
	const isStopped = onError === 'stopWorkflow';
	const failed = [...result.output, ...result.errorOutput].filter(({ error }) => error);
	const message = isStopped ? result.error?.message : failed[0].json.error;
	expect(message).toBe(`Message ${String(empty.item.messageSid)} has no media`);
	const isSplit = onError === 'continueErrorOutput';
	expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T1'] : ticketsFor(2));
	expect(result.errorTickets).toEqual(isSplit ? ['T0'] : []);
});

it('a message that is not there is told apart from one without media', async () => {
	const { sandbox } = given;
	const messageSid = '0a1f2a3b-6f0e-4c1d-8b57-3d9c5e7f1a24';
	const fault = { kind: 'body', body: '{"media_list":[]}' } as const;
	sandbox.faults.add({ path: '/Media', fault });
	const { error } = await runOperation(sandbox, DOWNLOAD, [{ messageSid }]);
	expect(error?.message).toBe(`Message ${messageSid} was not found`);
});

describe('what is no file', () => {
	it.each([
		['its data', { mediaAnswer: 'data' as const }, undefined],
		['a page', {}, { kind: 'html' } as const],
		['nothing', {}, { kind: 'empty' } as const],
	])('is not taken for one: %s', async (_, behaviour, fault) => {
		const { sandbox } = given;
		behave(sandbox, behaviour);
		const { item, media } = givenMedia('image/png');
		const [{ sid, parent_sid }] = media;
		if (fault) sandbox.faults.add({ path: `/Media/${sid}`, fault });
		const { error, output } = await runOperation(sandbox, DOWNLOAD, [item]);
		expect(output).toEqual([]);
		expect(error?.message).toBe(
			`SignalWire gave no file for media ${sid} of message ${parent_sid}`,
		);
	});

	it('does not keep the files of other items back, and is told by its SID', async () => {
		const { sandbox } = given;
		const gone = givenMedia('image/png', 'image/gif');
		const there = givenMedia('image/png');
		const [, { sid, parent_sid }] = gone.media;
		sandbox.media.delete(sid);
		const list = JSON.stringify({ media_list: gone.media });
		sandbox.faults.add({
			path: `${parent_sid}/Media`,
			times: 1,
			fault: { kind: 'body', body: list },
		});
		const { errorOutput, tickets } = await runOperation(
			sandbox,
			DOWNLOAD,
			[gone.item, there.item],
			{ onError: 'continueErrorOutput' },
		);
		expect(tickets).toEqual(['T1']);
		expect(errorOutput[0].json.error).toBe(`Media ${sid} was not found on this message`);
	});

	it('may be named by anything, which does not go into a path', async () => {
		const { sandbox } = given;
		const { item } = givenMedia('image/png');
		const body = JSON.stringify({ media_list: [{ sid: '..', content_type: 'image/png' }] });
		sandbox.faults.add({ path: '/Media', fault: { kind: 'body', body } });
		const { error } = await runOperation(sandbox, DOWNLOAD, [item]);
		expect(error?.message).toBe('SignalWire listed a file without a SID');
		expect(sandbox.requests).toHaveLength(1);
	});
});
