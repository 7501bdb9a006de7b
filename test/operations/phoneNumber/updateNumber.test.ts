import type { IDataObject } from 'n8n-workflow';
import type { PhoneNumber } from '../../../sandbox';
import { phoneNumber } from '../../support/operations';
import { linksFor, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const UPDATE = phoneNumber.operations.update;
const URL_1 = 'https://example.com/a.xml?x=1&y=%2B';

const add = (fields?: object) => phoneNumber.add(given.sandbox, 2, fields);

async function update(
	numbers: PhoneNumber[],
	updateFields: IDataObject,
	run: Parameters<typeof runOperation>[3] = {},
) {
	const { fields, ...others } = run;
	return await runOperation(given.sandbox, UPDATE, numbers.map(phoneNumber.itemOf), {
		fields: { updateFields, ...fields },
		...others,
	});
}

describe('Phone Number: Update', () => {
	it.each([
		['friendlyName', 'FriendlyName', 'Größe & <ok>'],
		['smsFallbackUrl', 'SmsFallbackUrl', URL_1],
		['smsMethod', 'SmsMethod', 'GET'],
		['smsUrl', 'SmsUrl', URL_1],
		['statusCallback', 'StatusCallback', URL_1],
		['statusCallbackMethod', 'StatusCallbackMethod', 'GET'],
		['voiceFallbackUrl', 'VoiceFallbackUrl', URL_1],
		['voiceMethod', 'VoiceMethod', 'GET'],
		['voiceReceiveMode', 'VoiceReceiveMode', 'fax'],
		['voiceUrl', 'VoiceUrl', URL_1],
	])('sends %s as %s=%s and nothing else', async (name, parameter, value) => {
		const numbers = add();
		const { error, output, tickets } = await update(numbers, { [name]: value });
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.sid)).toEqual(numbers.map(({ sid }) => sid));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		const { requests } = given.sandbox;
		expect(requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
			numbers
				.map(({ sid }) => `POST ${accountPath(given.sandbox, `/IncomingPhoneNumbers/${sid}`)}`)
				.sort(),
		);
		for (const { form } of requests)
			expect(Object.fromEntries(form)).toEqual({ [parameter]: value });
	});

	it('sends nothing where nothing is set', async () => {
		const { error } = await update(add(), { voiceUrl: '={{ $json.missing }}', friendlyName: '' });
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(error?.description).toContain('such as Voice URL or SMS URL, and');
		expect(given.sandbox.requests).toEqual([]);
	});

	it.each([
		[{ voiceUrl: 'example.com/voice' }, /^Voice URL must be/],
		[{ smsUrl: 'ftp://example.com' }, /^SMS URL must be/],
		[{ statusCallback: 'https://' }, /^Status Callback URL must be/],
		[{ voiceMethod: 'PUT' }, /^Voice Method must be/],
		[{ voiceReceiveMode: 'both' }, /^Voice Receive Mode must be/],
	])('refuses %j before anything is sent', async (updateFields, reason) => {
		const { error } = await update(add(), updateFields);
		expect(error?.message).toMatch(reason);
		expect(given.sandbox.requests).toEqual([]);
	});

	it('takes an address that SignalWire writes in another way', async () => {
		const numbers = add();
		for (const number of numbers) {
			const body = JSON.stringify({ ...number, voice_url: 'https://example.com/' });
			given.sandbox.faults.add({ method: 'POST', path: number.sid, fault: { kind: 'body', body } });
		}
		const { tickets } = await update(numbers, { voiceUrl: 'https://EXAMPLE.com' });
		expect(tickets).toEqual(ticketsFor(2));
		expect(requestsOf(given.sandbox, 'GET')).toEqual([]);
	});

	it('takes an answer without the field', async () => {
		behave(given.sandbox, { missingFields: true });
		const { tickets } = await update(add(), { voiceUrl: URL_1, smsUrl: URL_1 });
		expect(tickets).toEqual(ticketsFor(2));
	});

	it('reads the number again where the answer does not show the update yet', async () => {
		const numbers = add();
		const body = JSON.stringify(numbers[0]);
		given.sandbox.faults.add({
			method: 'POST',
			path: numbers[0].sid,
			fault: { kind: 'body', body },
		});
		Object.assign(numbers[0], { friendly_name: 'Support' });
		const { output } = await update(numbers, { friendlyName: 'Support' });
		expect(output.map(({ json }) => json.friendly_name)).toEqual(['Support', 'Support']);
		expect(requestsOf(given.sandbox, 'GET')).toHaveLength(1);
	});

	it('fails where something else than a webhook handles the number, and says so', async () => {
		const { sandbox } = given;
		const numbers = add();
		sandbox.handle(numbers[0], { voice: 'ai_agent' });
		const result = await update(
			numbers,
			{ voiceUrl: URL_1, friendlyName: 'Support' },
			{ onError: 'continueErrorOutput' },
		);
		expect([result.tickets, result.errorTickets]).toEqual([['T1'], ['T0']]);
		const [{ json, error, pairedItem }] = result.errorOutput;
		expect(pairedItem).toEqual({ item: 0 });
		expect(json.error).toMatch(
			/^SignalWire did not confirm that the phone number has the new Friendly Name, Voice URL/,
		);
		expect(error?.description).toContain('that it has another Voice URL, or none.');
		expect(error?.description).toContain('that a Resource handles, such as an AI agent');
	});

	it('is refused in words of the task, also where the number has what was asked for', async () => {
		const numbers = add({ friendly_name: 'Support' });
		given.sandbox.faults.add({
			method: 'POST',
			path: numbers[0].sid,
			fault: { kind: 'status', status: 422, code: 10000, message: 'The number is ported out' },
		});
		const result = await update(
			numbers,
			{ friendlyName: 'Support' },
			{ onError: 'continueErrorOutput' },
		);
		expect([result.tickets, result.errorTickets]).toEqual([['T1'], ['T0']]);
		expect(result.errorOutput[0].json.error).toBe(
			`SignalWire refused to update phone number ${numbers[0].sid}: The number is ported out`,
		);
	});
});

describe.each(['get', 'getAll', 'update'] as const)('a token without Numbers: %s', (name) => {
	it.each([401, 403] as const)('is told which scope it lacks: %i', async (status) => {
		const { sandbox } = given;
		behave(sandbox, { missingScope: status });
		sandbox.addToken('PTvoice', ['calling', 'messaging']);
		const credentials = { ...sandbox.credentials, apiToken: 'PTvoice' };
		const { fields } = phoneNumber.operations[name];
		const { error } = await runOperation(
			sandbox,
			phoneNumber.operations[name],
			add().map(phoneNumber.itemOf),
			{ fields, credentials },
		);
		expect(error?.description).toContain('the Numbers scope');
	});
});
