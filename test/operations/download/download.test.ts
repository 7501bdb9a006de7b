import type { IDataObject, INodeExecutionData, OnError } from 'n8n-workflow';
import { audioBytes, type AudioFormat, type Recording } from '../../../sandbox';
import { recording } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const DOWNLOAD = recording.operations.download;
const MIME_TYPES = { mp3: 'audio/mpeg', wav: 'audio/wav' };

/** Finished recordings, each of another length. */
function givenFinished(count: number): Recording[] {
	const { sandbox } = given;
	const { sid: call_sid } = sandbox.addCall({ status: 'completed' });
	return Array.from({ length: count }, (_, index) =>
		sandbox.addRecording({ call_sid, status: 'completed', duration: 3 + index }),
	);
}

async function download(recordings: Recording[], fields: IDataObject = {}, onError?: OnError) {
	const items = recordings.map(({ sid }) => ({ recordingSid: sid }));
	return await runOperation(given.sandbox, DOWNLOAD, items, { fields, onError });
}

const fileOf = ({ binary }: INodeExecutionData, property = 'data') =>
	Buffer.from(binary![property].data, 'base64');

describe.each(['mp3', 'wav'] as AudioFormat[])('a download as %s', (format) => {
	it('gives the bytes that SignalWire serves, named and typed, beside small metadata', async () => {
		const { sandbox } = given;
		const recordings = givenFinished(2);
		const { output, tickets } = await download(recordings, { format });
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		output.forEach((item, index) => {
			const { sid } = recordings[index];
			expect(item.json).toEqual({
				sid,
				status: 'completed',
				format,
				file_name: `${sid}.${format}`,
				mime_type: MIME_TYPES[format],
			});
			expect(Object.keys(item.binary!)).toEqual(['data']);
			expect(item.binary!.data).toMatchObject({
				fileName: `${sid}.${format}`,
				fileExtension: format,
				mimeType: MIME_TYPES[format],
				fileType: 'audio',
			});
			expect(fileOf(item).equals(audioBytes(recordings[index], format))).toBe(true);
		});
		const downloads = sandbox.requests.filter(({ path }) => path.endsWith(format));
		expect(downloads.map(({ method, target }) => [method, target])).toEqual(
			recordings.map(({ sid }) => ['GET', `${accountPath(sandbox)}/Recordings/${sid}.${format}`]),
		);
		for (const { headers } of downloads) expect(headers.authorization).toBeUndefined();
	});

	it('takes sound for sound, whatever its content type says', async () => {
		const { sandbox } = given;
		const types = [
			'',
			'application/octet-stream',
			'audio/x-unknown',
			'application/json',
			'text/html',
		];
		const recordings = givenFinished(types.length);
		types.forEach((contentType, index) => {
			const fault = { kind: 'contentType', contentType } as const;
			sandbox.faults.add({ path: `${recordings[index].sid}.${format}`, fault });
		});
		const { output, tickets } = await download(recordings, { format }, 'continueErrorOutput');
		expect(tickets).toEqual(ticketsFor(types.length));
		output.forEach((item, index) => {
			expect(item.binary!.data.mimeType).toBe(MIME_TYPES[format]);
			expect(fileOf(item).equals(audioBytes(recordings[index], format))).toBe(true);
		});
	});
});

it('takes the format from each item', async () => {
	const recordings = givenFinished(2);
	const items = recordings.map(({ sid }, index) => ({
		recordingSid: sid,
		format: ['wav', 'mp3'][index],
	}));
	const { output } = await runOperation(given.sandbox, DOWNLOAD, items, {
		fields: {
			format: '={{ $json.format }}',
		},
	});
	expect(output.map(({ json }) => json.format)).toEqual(['wav', 'mp3']);
});

it.each(['ogg', '', '../mp3', 'mp3?x', null])('takes no other format: %j', async (format) => {
	const items = givenFinished(1).map(({ sid }) => ({ recordingSid: sid, format }));
	const { error } = await runOperation(given.sandbox, DOWNLOAD, items, {
		fields: {
			format: '={{ $json.format }}',
		},
	});
	expect(error?.message).toContain(format ? 'Format must be mp3 or wav' : 'Format is empty');
	expect(given.sandbox.requests).toEqual([]);
});

it.each([
	['voice', 'voice'],
	['  voice ', 'voice'],
	['={{ $json.ticket }}', 'T0'],
	['={{ $json.missing }}', 'data'],
])('puts the file into the field %j', async (binaryPropertyName, property) => {
	const recordings = givenFinished(1);
	const { output } = await download(recordings, { binaryPropertyName });
	expect(Object.keys(output[0].binary!)).toEqual([property]);
	expect(fileOf(output[0], property).equals(audioBytes(recordings[0], 'mp3'))).toBe(true);
});

it('fetches the recording of a subproject, and the name of a SID in capitals', async () => {
	const { sandbox } = given;
	const subproject = 'c0ffee00-1111-4222-8333-444455556666';
	sandbox.addSubproject(subproject);
	const { sid: call_sid } = sandbox.addCall({ account_sid: subproject });
	const recording = sandbox.addRecording({ call_sid, status: 'completed', duration: 2 });
	const capitals = { ...recording, sid: recording.sid.toUpperCase() };
	const { output } = await download([capitals], { accountSid: subproject });
	expect(sandbox.requests[0].path).toContain(`/Accounts/${subproject}/Recordings/`);
	expect(output[0].binary!.data.fileName?.toLowerCase()).toBe(`${recording.sid}.mp3`);
});

it.each(ON_ERROR_MODES)('links files and errors to their items: %s', async (onError) => {
	const { sandbox } = given;
	const recordings = givenFinished(3);
	const fault = { kind: 'status', status: 400 } as const;
	sandbox.faults.add({ path: recordings[1].sid, fault });
	const result = await download(recordings, {}, onError);
	const isStopped = onError === 'stopWorkflow';
	expect(result.error?.context?.itemIndex).toBe(isStopped ? 1 : undefined);
	const isSplit = onError === 'continueErrorOutput';
	expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
	expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
	const files = result.output.filter(({ binary }) => binary);
	expect(files).toHaveLength(isStopped ? 0 : 2);
});
