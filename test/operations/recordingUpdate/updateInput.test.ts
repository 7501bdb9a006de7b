import { givenRecordings, itemsFor, update } from '../../support/recordingUpdate';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

it.each([
	['accountSid', '../Accounts', 'Account SID must be a SID'],
	['status', 'pause', 'Status must be in-progress, paused or stopped, but got "pause"'],
	['status', ['paused'], 'Status must be in-progress, paused or stopped, but got a list'],
	['status', '', 'Status is empty for this item'],
	['pauseBehavior', 'mute', 'Pause Behavior must be silence or skip, but got "mute"'],
	['applyTo', 'all', 'Apply To must be activeRecordings, recording or conversation, but got "all"'],
])('%s by expression may not be %j', async (parameter, value, message) => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const result = await update(sandbox, recordings, {
		items: itemsFor(recordings).map((item) => ({ ...item, value })),
		fields: { [parameter]: '={{ $json.value }}' },
		onError: 'continueErrorOutput',
	});
	expect(result.errorOutput.map(({ json }) => json.error)).toEqual([
		expect.stringContaining(`${message}`),
		expect.stringContaining('[item 1]'),
	]);
	expect(sandbox.requests).toEqual([]);
});

it.each([
	['http://example.signalwire.com', 'must start with https://'],
	['https://me:secret@example.signalwire.com', 'must not contain a user name or a password'],
	['exam ple', 'contains a space'],
	['https://', 'has no host name'],
	['', 'is empty'],
	[7, 'is not text'],
	['ex\u0430mple.signalwire.com', 'does not name a valid host'],
])('the Space URL %j is refused when the node runs', async (spaceUrl, reason) => {
	const { sandbox } = given;
	const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
		credentials: { ...sandbox.credentials, spaceUrl },
	});
	expect(error?.message).toContain(`The Space URL of the SignalWire credential ${reason}`);
	expect(JSON.stringify(error)).not.toContain('me:secret');
	expect(sandbox.requests).toEqual([]);
});

it('a Project ID that is none is refused when the node runs', async () => {
	const { sandbox } = given;
	const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
		credentials: { ...sandbox.credentials, projectId: 'PT/../x' },
	});
	expect(error?.message).toContain('The Project ID of the SignalWire credential must be the UUID');
	expect(sandbox.requests).toEqual([]);
});
