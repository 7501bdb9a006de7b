import { recording } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

async function start(option: string, value: unknown, space?: string) {
	const { sandbox } = given;
	const items = [1, 2].map(() => ({ callSid: sandbox.addCall().sid, value: value as string }));
	const credentials = { ...sandbox.credentials, ...(space && { spaceUrl: space }) };
	return await runOperation(sandbox, recording.operations.start, items, {
		credentials,
		fields: { options: { [option]: '={{ $json.value }}' } },
		onError: 'continueErrorOutput',
	});
}

describe('what an expression gives Recording: Start is checked before anything is sent', () => {
	it.each([
		['recordingChannels', 'stereo', 'Recording Channels must be '],
		['recordingTrack', 'in', 'Recording Track must be '],
		['trim', 'true', 'Trim must be '],
		['recordingStatusCallbackEvent', 'in-progress,done', 'Status Callback Events'],
		['recordingStatusCallbackMethod', 'PUT', 'Status Callback Method must be '],
		['recordingStatusCallback', 'n8n.example.com/webhook/x', 'Status Callback'],
		['recordingStatusCallback', '/webhook/x', 'Status Callback'],
		['recordingStatusCallback', 'ftp://n8n.example.com/x', 'Status Callback'],
	])('%s: %j', async (option, value, message) => {
		const { errorOutput, errorTickets } = await start(option, value);
		expect(errorTickets).toEqual(['T0', 'T1']);
		errorOutput.forEach(({ json }, index) => {
			expect(json.error).toContain(message);
			expect(json.error).toContain(`[item ${index}]`);
		});
		expect(given.sandbox.requests).toEqual([]);
	});

	it('recordingStatusCallback on this machine, which SignalWire cannot reach', async () => {
		const address = 'http://localhost:5678/webhook/x';
		const { errorOutput } = await start(
			'recordingStatusCallback',
			address,
			'https://space.signalwire.invalid',
		);
		errorOutput.forEach(({ json }) =>
			expect(json.error).toMatch(/^Status Callback URL .*localhost/),
		);
		expect(errorOutput).toHaveLength(2);
	});

	it.each(['http://localhost:5678/webhook/x', ' https://n8n.example.com/webhook/x\n'])(
		'but a stand-in reaches this machine, and blanks are dropped: %j',
		async (address) => {
			const { tickets } = await start('recordingStatusCallback', address);
			expect(tickets).toEqual(['T0', 'T1']);
			given.sandbox.requests.forEach(({ form }) =>
				expect(Object.fromEntries(form).RecordingStatusCallback).toBe(address.trim()),
			);
		},
	);
});
