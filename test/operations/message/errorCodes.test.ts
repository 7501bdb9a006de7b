import type { IDataObject } from 'n8n-workflow';
import { message } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const SEND = message.operations.send;

const fields = { ...SEND.fields, to: '={{ $json.to }}' };

/** What people are told, by the code with which SignalWire refuses a message. */
const TOLD: Array<[number, RegExp]> = [
	[11751, /Media URLs is too large/],
	[12300, /Media URLs is of a kind that cannot be sent/],
	[21210, /does not accept the number in From/],
	[21211, /does not accept the number in To/],
	[21212, /does not accept the number in From/],
	[21217, /does not accept the number in To/],
	[21601, /number in From cannot send messages/],
	[21602, /neither text nor media/],
	[21606, /number in From cannot send messages/],
	[21610, /recipient has blocked messages from this number/],
	[21611, /Too many messages from this number are waiting/],
	[21612, /Media URLs is of a kind that cannot be sent/],
	[21614, /not of a kind that messages work with/],
	[21617, /message is too long/],
	[21620, /address in Media URLs is not valid/],
	[21623, /too many Media URLs/],
	[21624, /Validity Period is out of range/],
	[21701, /number group in From cannot be used/],
	[21703, /number group in From cannot be used/],
	[21705, /number group in From cannot be used/],
	[21717, /not assigned to a campaign/],
	[30001, /not sent within its Validity Period/],
	[30002, /balance of the project is too low/],
	[30003, /cannot be reached/],
	[30004, /blocks the message/],
	[30005, /unknown or no longer in use/],
	[30006, /no way to deliver it/],
	[30007, /carrier has filtered the message/],
	[30008, /reason that is not known/],
	[30010, /highest price/],
	[30022, /limit of messages/],
	[30027, /limit of messages/],
	[35125, /limit of messages/],
	[53603, /could not be fetched/],
	[63019, /could not be fetched/],
];

it('tells each code in words, with what SignalWire said, and what to do', async () => {
	const { sandbox } = given;
	const items = TOLD.map(([code]) => ({ to: `+1995550${String(code)}` }));
	TOLD.forEach(([code]) => {
		const fault = { kind: 'status', status: 400, code, message: `Reason ${code}` } as const;
		sandbox.faults.add({ method: 'POST', path: '/Messages', times: 1, fault });
	});
	const { errorOutput } = await runOperation(sandbox, SEND, items, {
		fields,
		onError: 'continueErrorOutput',
	});
	const said = (text: string | null | undefined) => Number(/Reason (\d+)/.exec(text ?? '')?.[1]);
	expect(errorOutput.map(({ error }) => said(error?.description)).sort()).toEqual(
		TOLD.map(([code]) => code).sort(),
	);
	for (const { json, error } of errorOutput) {
		const code = said(error?.description);
		const [, words] = TOLD.find(([one]) => one === code)!;
		expect(json.error).toMatch(words);
		expect(json.error).toContain(`: Reason ${code}`);
		expect(error?.description).toMatch(
			new RegExp(`^[A-Z].{10,}\\. SignalWire said: "Reason ${code}" \\(HTTP 400, code ${code}\\)`),
		);
	}
});

it('tells the refusal of a number, and sends the other messages', async () => {
	const items: IDataObject[] = [{ to: '+19955521610' }, { to: '+13105550163' }];
	const { errorOutput, tickets } = await runOperation(given.sandbox, SEND, items, {
		fields,
		onError: 'continueErrorOutput',
	});
	expect(tickets).toEqual(['T1']);
	expect(errorOutput[0].json.error).toMatch(/^The recipient has blocked messages from this number/);
	expect(errorOutput[0].error?.description).toMatch(/STOP.*START/);
});

it('tells that From is no number of the project, and sends from one that is', async () => {
	const { sandbox } = given;
	sandbox.addPhoneNumber({ phone_number: '+13105550111' });
	const value = '={{ $json.from }}';
	const { errorOutput, tickets } = await runOperation(
		sandbox,
		SEND,
		[{ from: '+13105550199' }, { from: '+13105550111' }],
		{
			fields: { ...SEND.fields, from: { __rl: true, mode: 'number', value } },
			onError: 'continueErrorOutput',
		},
	);
	expect(tickets).toEqual(['T1']);
	expect(errorOutput[0].json.error).toMatch(/^SignalWire does not accept the number in From/);
	expect(errorOutput[0].error?.description).toMatch(/^It has to be a number of the project/);
});

it('does not hide a rejected token behind the words of a code', async () => {
	const fault = { kind: 'status', status: 401, code: 20003 } as const;
	given.sandbox.faults.add({ fault });
	const { error } = await runOperation(given.sandbox, SEND, [{ to: '+13105550163' }], { fields });
	expect(error?.message).toBe('SignalWire rejected the API token');
	expect(error?.description).toContain('the Messaging scope');
});

it('says of a message in progress that it cannot be deleted yet', async () => {
	const { sandbox } = given;
	const messages = ['queued', 'delivered'].map((status) => sandbox.addMessage({ status }));
	const items = messages.map(({ sid }) => ({ messageSid: sid }));
	const { errorOutput, tickets } = await runOperation(sandbox, message.operations.delete, items, {
		onError: 'continueErrorOutput',
	});
	expect(tickets).toEqual(['T1']);
	expect(errorOutput[0].json.error).toBe(
		`SignalWire refused to delete message ${messages[0].sid}: The message is still in progress`,
	);
	expect(errorOutput[0].error?.description).toContain('can be deleted once that is over');
});
