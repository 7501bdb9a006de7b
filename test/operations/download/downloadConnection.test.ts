import { sleep } from 'n8n-workflow';
import { audioBytes, type Recording } from '../../../sandbox';
import { givenFileServer } from '../../support/n8n/fileServer';
import { recording } from '../../support/operations';
import { OWN_TIMEOUT, runOperation, SHORT_TIMEOUT, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const files = givenFileServer();
const DOWNLOAD = recording.operations.download;

function givenFinished(count: number): Recording[] {
	const { sid: call_sid } = given.sandbox.addCall();
	return Array.from({ length: count }, () =>
		given.sandbox.addRecording({ call_sid, status: 'completed', duration: 3 }),
	);
}

const itemsFor = (recordings: Recording[]) => recordings.map(({ sid }) => ({ recordingSid: sid }));

const attemptsFor = ({ sid }: Recording) =>
	given.sandbox.requests.filter(({ path }) => path.includes(`${sid}.mp3`)).length;

/** Sound that begins and does not end; tells when the other side is gone. */
function dripSound(): Array<Promise<void>> {
	const gone: Array<Promise<void>> = [];
	files.answer = (_, response) => {
		response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('ID3\u0004');
		const drip = async () => {
			for (; !response.destroyed; await sleep(50)) response.write('\u0000'.repeat(1000));
		};
		gone.push(drip());
	};
	return gone;
}

describe('a redirect of a download', () => {
	it.each([301, 302, 303, 307, 308])(
		'is followed to another host, without credentials: %i',
		async (status) => {
			const { sandbox } = given;
			const recordings = givenFinished(2);
			files.answer = ({ url }, response) => {
				const recording = recordings.find(({ sid }) => url?.includes(sid))!;
				response.end(audioBytes(recording, 'mp3'));
			};
			recordings.forEach(({ sid }) => files.takeOver(sandbox, `${sid}.mp3`, status));
			const { output, tickets } = await runOperation(sandbox, DOWNLOAD, itemsFor(recordings));
			expect(tickets).toEqual(ticketsFor(2));
			output.forEach(({ binary }, index) => {
				const bytes = Buffer.from(binary!.data.data, 'base64');
				expect(bytes.equals(audioBytes(recordings[index], 'mp3'))).toBe(true);
				expect(binary!.data.fileName).toBe(`${recordings[index].sid}.mp3`);
			});
			expect(files.requests).toHaveLength(2);
			const downloads = sandbox.requests.filter(({ path }) => path.endsWith('.mp3'));
			for (const { headers } of [...files.requests, ...downloads]) {
				expect(headers.authorization).toBeUndefined();
				expect(JSON.stringify(headers)).not.toContain(sandbox.apiToken);
			}
		},
	);

	it('to a host that the credential does not allow works, or names that host', async () => {
		const { sandbox } = given;
		const [recording] = givenFinished(1);
		files.answer = (_, response) => response.end(audioBytes(recording, 'mp3'));
		files.takeOver(sandbox, `${recording.sid}.mp3`);
		const credentials = {
			...sandbox.credentials,
			allowedHttpRequestDomains: 'domains',
			allowedDomains: '127.0.0.1',
		};
		const items = itemsFor([recording]);
		const { output, error } = await runOperation(sandbox, DOWNLOAD, items, { credentials });
		const whatHappened = output.length ? 'it works' : `${error?.message} ${error?.description}`;
		expect(whatHappened).toMatch(/^it works$|localhost:\d+/);
	});

	it('that goes round in circles ends in an error', async () => {
		const [recording] = givenFinished(1);
		files.answer = ({ url }, response) => response.writeHead(302, { location: url }).end();
		files.takeOver(given.sandbox, `${recording.sid}.mp3`);
		const { error } = await runOperation(given.sandbox, DOWNLOAD, itemsFor([recording]));
		expect(error?.message).toMatch(/^The request to 127\.0\.0\.1:\d+ failed/);
		expect(files.requests.length).toBeLessThan(50);
	});
});

describe('a connection that breaks in the middle of the sound', () => {
	it('is tried again, and the file is whole', async () => {
		const { sandbox } = given;
		const recordings = givenFinished(2);
		recordings.forEach(({ sid }) =>
			sandbox.faults.add({ path: `${sid}.mp3`, times: 1, fault: { kind: 'resetMidway' } }),
		);
		const { output } = await runOperation(sandbox, DOWNLOAD, itemsFor(recordings));
		expect(output).toHaveLength(2);
		output.forEach(({ binary }, index) => {
			const bytes = Buffer.from(binary!.data.data, 'base64');
			expect(bytes.equals(audioBytes(recordings[index], 'mp3'))).toBe(true);
		});
		expect(recordings.map(attemptsFor)).toEqual([2, 2]);
	});

	it('or does not go on is no file in the end', async () => {
		const { sandbox } = given;
		const recordings = givenFinished(3);
		dripSound();
		sandbox.faults.add({ path: recordings[0].sid, fault: { kind: 'resetMidway' } });
		files.takeOver(sandbox, `${recordings[1].sid}.mp3`);
		const onError = 'continueErrorOutput';
		const items = itemsFor(recordings);
		const result = await runOperation(sandbox, DOWNLOAD, items, {
			timeout: SHORT_TIMEOUT,
			onError,
		});
		expect(result.tickets).toEqual(['T2']);
		expect(result.errorTickets).toEqual(['T0', 'T1']);
		expect(result.errorOutput.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/^The connection to 127\.0\.0\.1:\d+ broke before a response came$/),
			expect.stringMatching(/did not answer within 0\.8 seconds$/),
		]);
		expect(recordings.map(attemptsFor)).toEqual([5, 5, 1]);
	});
});

it('ends at once when the execution is cancelled, and lets go of the connections', async () => {
	const { sandbox } = given;
	const recordings = givenFinished(3);
	const gone = dripSound();
	recordings.forEach(({ sid }) => files.takeOver(sandbox, `${sid}.mp3`));
	const startedAt = Date.now();
	const { output } = await runOperation(sandbox, DOWNLOAD, itemsFor(recordings), {
		fields: OWN_TIMEOUT,
		cancelAfter: 1_500,
	});
	expect(output).toEqual([]);
	await Promise.all(gone);
	expect(Date.now() - startedAt).toBeLessThan(6_000);
	await sleep(600);
	expect(files.requests).toHaveLength(3);
	expect(sandbox.requests).toHaveLength(3);
});
