import { audioBytes } from '../../../sandbox';
import { givenFileServer } from '../../support/n8n/fileServer';
import { recording } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const files = givenFileServer();

async function download(fields: object = {}, credentials: object = {}) {
	const { sandbox } = given;
	const recordings = recording.add(sandbox, 2, { status: 'completed', duration: 3 });
	const result = await runOperation(
		sandbox,
		recording.operations.download,
		recordings.map(({ sid }) => ({ recordingSid: sid })),
		{
			fields: { ...fields },
			credentials: { ...sandbox.credentials, ...credentials },
			onError: 'continueErrorOutput',
		},
	);
	return { ...result, recordings };
}

const audioRequests = () =>
	requestsOf(given.sandbox, 'GET').filter(({ path }) => /\.(mp3|wav)$/.test(path));

describe('protected audio', () => {
	it.each([401, 403] as const)('is asked for once more with credentials: %i', async (status) => {
		behave(given.sandbox, { protectRecordings: true, protectedStatus: status });
		const { output, tickets, recordings } = await download();
		expect(tickets).toEqual(['T0', 'T1']);
		output.forEach(({ binary }, index) => {
			const bytes = Buffer.from(binary!.data.data, 'base64');
			expect(bytes.equals(audioBytes(recordings[index], 'mp3'))).toBe(true);
		});
		for (const { sid } of recordings) {
			const sent = audioRequests().filter(({ path }) => path.includes(sid));
			expect(sent.map(({ headers }) => headers.authorization !== undefined)).toEqual([false, true]);
		}
	});

	it('gives the credentials to no other host', async () => {
		const { sandbox } = given;
		behave(sandbox, { protectRecordings: true, audioRedirectOrigin: files.origin });
		files.answer = (_, response) => response.end(Buffer.from('ID3\u0004 and so on, and so on'));
		const { tickets } = await download();
		expect(tickets).toEqual(['T0', 'T1']);
		expect(files.requests.length).toBeGreaterThanOrEqual(2);
		files.requests.forEach(({ headers }) => expect(headers.authorization).toBeUndefined());
	});

	it('is asked for without them where it is public', async () => {
		const { tickets } = await download();
		expect(tickets).toEqual(['T0', 'T1']);
		audioRequests().forEach(({ headers }) => expect(headers.authorization).toBeUndefined());
	});

	it('has words of its own where the credentials do not help', async () => {
		behave(given.sandbox, { protectRecordings: true });
		const { errorOutput, errorTickets } = await download({}, { apiToken: 'PTwrongwrongwrong' });
		expect(errorTickets).toEqual(['T0', 'T1']);
		errorOutput.forEach(({ json }) =>
			expect(json.error).toMatch(/^SignalWire denied the protected media/),
		);
	});
});

it.each(['mp3', 'wav'] as const)(
	'a file is named by what its bytes are, whatever was asked for: %s',
	async (audioFormat) => {
		behave(given.sandbox, { audioFormat });
		const { output, recordings } = await download({
			format: audioFormat === 'mp3' ? 'wav' : 'mp3',
		});
		output.forEach(({ json, binary }, index) => {
			const name = `${recordings[index].sid}.${audioFormat}`;
			expect(json).toMatchObject({ format: audioFormat, file_name: name, status: 'completed' });
			expect(binary!.data).toMatchObject({ fileName: name, fileExtension: audioFormat });
		});
		expect(output).toHaveLength(2);
	},
);
