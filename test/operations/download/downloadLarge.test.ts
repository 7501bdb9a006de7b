/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import '../../support/n8n/environment';
import { createHash } from 'node:crypto';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { audioBytes } from '../../../sandbox';
import { recording } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const DOWNLOAD = recording.operations.download;
const MEGABYTE = 1024 * 1024;
/** At 32 kB a second, as the sandbox makes them of two channels: 100 MB. */
const LONG = 3277;

/** n8n-core's own one: the container of another version knows nothing of its services. */
const { Container } = jest.requireActual<{
	Container: { get<T>(type: new (...parameters: never[]) => T): T };
}>(require.resolve('@n8n/di', { paths: [require.resolve('n8n-core')] }));
const binaryData = Container.get(BinaryDataService);
// As on a server: n8n keeps files on disk, not in its memory.
beforeAll(async () => await binaryData.init());

/** The most bytes, beyond those at the start, that lie outside of the heap while something runs. */
async function memoryPeakOf(run: () => Promise<unknown>): Promise<number> {
	const bytes = () => process.memoryUsage().arrayBuffers;
	const before = bytes();
	let peak = before;
	const timer = setInterval(() => (peak = Math.max(peak, bytes())), 2);
	await run();
	clearInterval(timer);
	return peak - before;
}

async function hashOf(file: IBinaryData): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of await binaryData.getAsStream(file.id!)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

it('takes a WAV of 100 MB through little memory, byte for byte', async () => {
	const { sandbox } = given;
	const { sid: call_sid } = sandbox.addCall();
	const recordings = [LONG, LONG].map((duration) =>
		sandbox.addRecording({ call_sid, status: 'completed', duration, channels: '2' }),
	);
	const items = recordings.map(({ sid }) => ({ recordingSid: sid }));
	let files: IBinaryData[] = [];
	const peak = await memoryPeakOf(async () => {
		const fields = { format: 'wav', requestOptions: {} };
		const { output, tickets } = await runOperation(sandbox, DOWNLOAD, items, { fields });
		expect(tickets).toEqual(ticketsFor(2));
		files = output.map(({ binary }) => binary!.data);
		expect(JSON.stringify(output).length).toBeLessThan(3_000);
	});

	expect(peak).toBeLessThan(80 * MEGABYTE);
	for (const [index, recording] of recordings.entries()) {
		const bytes = audioBytes(recording, 'wav');
		expect(files[index].bytes).toBe(bytes.length);
		expect(bytes.length).toBeGreaterThan(100 * MEGABYTE);
		expect(await hashOf(files[index])).toBe(createHash('sha256').update(bytes).digest('hex'));
	}
	await binaryData.deleteManyByBinaryDataId(files.map(({ id }) => id!));
});
