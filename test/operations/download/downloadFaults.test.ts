/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { RequestListener } from 'node:http';
import type { INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { audioBytes, type Fault, type Recording } from '../../../sandbox';
import { givenFileServer } from '../../support/n8n/fileServer';
import { recording } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const files = givenFileServer();
const DOWNLOAD = recording.operations.download;
const UNKNOWN = '11111111-2222-4333-8444-555555555555';

function givenRecordings(count: number, status = 'completed'): Recording[] {
	const { sid: call_sid } = given.sandbox.addCall();
	return Array.from({ length: count }, () =>
		given.sandbox.addRecording({ call_sid, status, duration: 3 }),
	);
}

const itemsFor = (recordings: Array<{ sid: string }>) =>
	recordings.map(({ sid }) => ({ recordingSid: sid }));

const requestsFor = (sid: string) =>
	given.sandbox.requests.filter(({ path }) => path.includes(sid)).map(({ path }) => path.slice(-4));

it.each(['refused404', 'empty', 'json'] as const)(
	'waits a short while for sound that is late: %s',
	async (audioNotReady) => {
		behave(given.sandbox, { audioNotReady, audioDelay: 900 });
		const recordings = givenRecordings(2);
		const { output } = await runOperation(given.sandbox, DOWNLOAD, itemsFor(recordings));
		output.forEach(({ binary }, index) => {
			const bytes = Buffer.from(binary!.data.data, 'base64');
			expect(bytes.equals(audioBytes(recordings[index], 'mp3'))).toBe(true);
		});
		expect(requestsFor(recordings[0].sid)).toEqual(['.mp3', '.mp3', 'json']);
	},
);

describe('what is no sound', () => {
	const PAGE = '<!DOCTYPE html><html><body>Please sign in</body></html>';
	const BODIES: Array<[body: string, contentType: string]> = [
		['{"message":"Not ready"}', 'application/json'],
		['{"message":"Not ready"}', 'audio/mpeg'],
		['{"errors":[]}', 'application/vnd.api+json'],
		['\n  [{"message":"Not ready"}]', 'application/octet-stream'],
		['"Not ready"', 'audio/mpeg'],
		['null', 'audio/mpeg'],
		[PAGE, 'text/html; charset=utf-8'],
		[PAGE, 'audio/mpeg'],
		[`\ufeff${PAGE}`, 'audio/mpeg'],
		['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'application/octet-stream'],
		['Not ready yet', 'text/plain'],
		['Not ready yet', 'audio/mpeg'],
		['', 'audio/mpeg'],
		[' ', 'audio/mpeg'],
		['{"mess', 'audio/mpeg'],
	];

	/** Half a second of nothing much, and then a page. */
	const LATE_PAGE: RequestListener = (_, response) => {
		response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('\n');
		void sleep(500).then(() => response.end(PAGE));
	};

	it('never becomes a file: the error tells the status of the recording', async () => {
		const { sandbox } = given;
		const texts = givenRecordings(BODIES.length);
		BODIES.forEach(([body, contentType], index) => {
			const fault: Fault = { kind: 'body', body, contentType };
			sandbox.faults.add({ path: `${texts[index].sid}.mp3`, fault });
		});
		const [late] = givenRecordings(1);
		files.answer = LATE_PAGE;
		files.takeOver(sandbox, `${late.sid}.mp3`);
		const running = givenRecordings(1, 'in-progress')[0];
		const absent = givenRecordings(1, 'absent')[0];
		const [ready] = givenRecordings(1);

		const without = [...texts, late, running, absent];
		const items = itemsFor([...without, { sid: UNKNOWN }, ready]);
		const onError = 'continueErrorOutput';
		const result = await runOperation(sandbox, DOWNLOAD, items, { onError });
		const fileOf = ({ pairedItem }: INodeExecutionData) =>
			BODIES[(pairedItem as IPairedItemData).item] ?? 'sound';
		expect(result.output.map(fileOf)).toEqual(['sound']);
		expect(result.errorTickets).toEqual(ticketsFor(items.length - 1));

		const unknown = result.errorOutput.pop();
		expect(unknown?.json.error).toBe(`Recording ${UNKNOWN} was not found`);
		result.errorOutput.forEach(({ json, error, binary }, index) => {
			const { status } = without[index];
			const what = status === 'in-progress' ? 'is not finished' : 'has no audio to download';
			expect(json).toEqual({ error: `The recording ${what} (${status})` });
			const isAbsent = status === 'absent';
			const advice = isAbsent ? 'too short or silent' : 'a moment after its status is completed';
			const other = isAbsent ? 'a moment after' : 'too short';
			expect(error?.description).toContain(advice);
			expect(error?.description).not.toContain(other);
			expect(binary).toBeUndefined();
		});
		expect(requestsFor(running.sid)).toEqual(['.mp3', '.mp3', '.mp3', '.mp3', 'json']);
		const withToken = sandbox.requests.filter(({ headers }) => headers.authorization);
		expect(withToken.every(({ path }) => path.endsWith('.json'))).toBe(true);
	});
});
