import { phoneNumber } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const LOOK_UP = phoneNumber.operations.lookUp;
const PATH = '/api/relay/rest/lookup/phone_number';
const NUMBERS = ['+13105550150', '+12125550151'];

const itemsFor = (numbers: unknown[]) =>
	numbers.map((number) => ({ phoneNumber: number as string }));

const lookUp = async (numbers: unknown[], run: Parameters<typeof runOperation>[3] = {}) =>
	await runOperation(given.sandbox, LOOK_UP, itemsFor(numbers), run);

const targets = () => given.sandbox.requests.map(({ target }) => target);

describe('Phone Number: Look Up', () => {
	it('asks no carrier unless it is told to', async () => {
		const { output, tickets } = await lookUp(NUMBERS);
		expect(targets().sort()).toEqual(NUMBERS.map((number) => `${PATH}/${number}`).sort());
		expect(output.map(({ json }) => json.e164)).toEqual(NUMBERS);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		for (const { json } of output) expect(json).not.toHaveProperty('carrier_name');
	});

	it.each([
		[['carrier'], 'carrier'],
		[['cnam'], 'cnam'],
		[['carrier', 'cnam'], 'carrier%2Ccnam'],
	])('asks for %j', async (include, sent) => {
		const { error } = await lookUp(NUMBERS, { fields: { include } });
		expect(error).toBeUndefined();
		expect(targets().sort()).toEqual(
			NUMBERS.map((number) => `${PATH}/${number}?include=${sent}`).sort(),
		);
	});

	it.each([['price'], ['carrier, cnam'], [['carrier', 'price']], [{ carrier: true }]])(
		'takes nothing else to include: %j',
		async (value) => {
			const items = itemsFor(NUMBERS).map((item) => ({ ...item, value: value as never }));
			const fields = { include: '={{ $json.value }}' };
			const { error } = await runOperation(given.sandbox, LOOK_UP, items, { fields });
			expect(error?.message).toMatch(/^Include /);
			expect(given.sandbox.requests).toEqual([]);
		},
	);

	it.each([
		['(310) 555-0150', undefined],
		['+1 (310) 555-0150', '+13105550150'],
		['tel:+1-310-555-0150', '+13105550150'],
		['0044 20 7946 0958', '+442079460958'],
		[13105550150, '+13105550150'],
		['', undefined],
		[null, undefined],
		[' ', undefined],
		['agent', undefined],
		['sip:agent@example.com', undefined],
		['988', undefined],
		['+1310555015x', undefined],
		// Of what may stand between digits, nothing gets into the path.
		['+13105550150/../..', '+13105550150'],
		['+13105550150?include=cnam', undefined],
		['+13105550150#', undefined],
		['%2B13105550150', undefined],
		['../../phone_numbers', undefined],
		[['+13105550150'], undefined],
		[{ number: '+13105550150' }, undefined],
	])('of %j asks for %j', async (value, number) => {
		const { output, errorOutput, tickets, errorTickets } = await lookUp([value, NUMBERS[1]], {
			onError: 'continueErrorOutput',
		});
		const expected = [number, NUMBERS[1]].filter((one) => one !== undefined);
		expect(targets().sort()).toEqual(expected.map((one) => `${PATH}/${one}`).sort());
		expect(output.map(({ json }) => json.e164)).toEqual(expected);
		expect(tickets).toEqual(number ? ['T0', 'T1'] : ['T1']);
		expect(errorTickets).toEqual(number ? [] : ['T0']);
		for (const { json } of errorOutput) {
			expect(json.error).toMatch(
				/^Phone Number (is empty for this item|must be a phone number .*, but got .*) \[item 0\]$/,
			);
		}
	});

	it('puts what the carriers say beside the rest', async () => {
		const { output } = await lookUp(NUMBERS, { fields: { include: ['carrier', 'cnam'] } });
		expect(output[0].json).toEqual({
			e164: '+13105550150',
			valid_number: true,
			country_code: 'US',
			national_number_formatted: '(310) 555-0150',
			location: 'California',
			timezones: ['America/Los_Angeles'],
			number_type: 'Fixed line or mobile',
			carrier_name: 'EXAMPLE TELEPHONE COMPANY',
			line_type: 'wireless',
			caller_name: 'JANE DOE',
		});
		const whole = await lookUp(NUMBERS, {
			fields: { include: ['carrier', 'cnam'], simplify: false },
		});
		expect(whole.output[0].json).toMatchObject({
			possible_number: true,
			carrier: { linetype: 'wireless' },
			cnam: { caller_id: 'JANE DOE' },
		});
	});

	it.each([
		[{ valid_number: false }, true],
		[{ e164: NUMBERS[0], carrier: null, cnam: 'n/a' }, true],
		[{ e164: NUMBERS[1], valid_number: true }, false],
		[{}, false],
		[{ code: 20003, message: 'Authentication failed' }, false],
	])('of the answer %j says whether it is one: %j', async (body, isOne) => {
		given.sandbox.faults.add({
			path: NUMBERS[0],
			fault: { kind: 'body', body: JSON.stringify(body) },
		});
		const result = await lookUp(NUMBERS, { onError: 'continueErrorOutput' });
		expect(result.tickets).toEqual(isOne ? ['T0', 'T1'] : ['T1']);
		expect(result.errorTickets).toEqual(isOne ? [] : ['T0']);
		if (!isOne) {
			expect(result.errorOutput[0].json.error).toBe("SignalWire's response could not be read");
		}
	});

	it.each([401, 403] as const)('needs no scope, where a missing one is a %i', async (status) => {
		const { sandbox } = given;
		behave(sandbox, { missingScope: status });
		sandbox.addToken('PTnothing', []);
		const credentials = { ...sandbox.credentials, apiToken: 'PTnothing' };
		expect((await lookUp(NUMBERS, { credentials })).tickets).toEqual(ticketsFor(2));
		const wrong = { ...sandbox.credentials, apiToken: 'PTwrong' };
		const { error } = await lookUp(NUMBERS, { credentials: wrong });
		expect(error?.message).toContain('SignalWire rejected the API token');
		expect(error?.description).not.toContain('scope');
	});

	it.each(ON_ERROR_MODES)('links a number that nobody has to its item: %s', async (onError) => {
		given.sandbox.faults.add({
			path: NUMBERS[0],
			fault: { kind: 'status', status: 404, shape: 'nativeError', message: 'Not Found' },
		});
		const result = await lookUp(NUMBERS, { onError });
		const message = `Phone Number ${NUMBERS[0]} was not found`;
		const told =
			result.error?.message ??
			[...result.output, ...result.errorOutput].find(({ json }) => json.error)?.json.error;
		expect(told).toContain(message);
		expect(result.tickets).toEqual(
			{ stopWorkflow: [], continueRegularOutput: ['T0', 'T1'], continueErrorOutput: ['T1'] }[
				onError as string
			],
		);
		expect(result.errorTickets).toEqual(onError === 'continueErrorOutput' ? ['T0'] : []);
	});
});
