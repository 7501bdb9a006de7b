import type { IDataObject } from 'n8n-workflow';
import {
	byId,
	givenRecordings,
	givenSandbox,
	itemsFor,
	update,
	updateParameters,
} from '../../support/given';
import { HOSTILE_SIDS, refusalOfSid } from '../../support/hostileSids';

const given = givenSandbox();

describe.each([
	['callSid', 'Call', 'call'],
	['recordingSid', 'Recording', 'recording'],
])('what is no SID in %s', (parameter, field, property) => {
	it('is refused before anything is sent, item by item, and said so', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		const [item] = itemsFor([recording]);
		const items = HOSTILE_SIDS.map((value, index) => ({
			...item,
			ticket: `T${index}`,
			[property]: value as IDataObject,
		}));
		const result = await update(sandbox, [], {
			items,
			onError: 'continueErrorOutput',
			parameters: updateParameters({ [parameter]: byId(`={{ $json.${property} }}`) }),
		});
		expect(result.output).toEqual([]);
		expect(sandbox.requests).toEqual([]);
		expect(result.errorTickets).toEqual(items.map(({ ticket }) => ticket));
		result.errorOutput.forEach(({ json }, index) => {
			const message = json.error as string;
			expect(message).toMatch(refusalOfSid(field, HOSTILE_SIDS[index]));
			expect(message).toContain(`[item ${index}]`);
			expect(message.length).toBeLessThan(400);
		});
	});

	it('does not keep the other items from being updated', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const items = itemsFor(recordings);
		const result = await update(sandbox, recordings, {
			items: [{ ...items[0], [property]: 'x/../y' }, items[1]],
			onError: 'continueErrorOutput',
		});
		expect(result.tickets).toEqual(['T1']);
		expect(result.errorTickets).toEqual(['T0']);
		expect(result.errorOutput[0].json.error).toContain('but got "x/../y" [item 0]');
	});
});

it.each([
	['accountSid', '../Accounts', 'Account SID must be a SID'],
	['status', 'pause', 'Status must be in-progress or paused or stopped, but got "pause"'],
	['status', ['paused'], 'Status must be in-progress or paused or stopped, but got a list'],
	['status', '', 'Status must be in-progress or paused or stopped, but got nothing'],
	['pauseBehavior', 'mute', 'Pause Behavior must be silence or skip, but got "mute"'],
	['applyTo', 'all', 'Apply To must be activeRecordings or recording, but got "all"'],
])('%s by expression may not be %j', async (parameter, value, message) => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const result = await update(sandbox, recordings, {
		items: itemsFor(recordings).map((item) => ({ ...item, value })),
		parameters: updateParameters({ [parameter]: '={{ $json.value }}' }),
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
	['exam ple', 'has a blank inside'],
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
	expect(error?.message).toContain('The Project ID of the SignalWire credential must be a SID');
	expect(sandbox.requests).toEqual([]);
});
