import type { IDataObject } from 'n8n-workflow';
import { call } from '../../support/operations';
import { runOperation, ticketsFor, type OperationRun } from '../../support/runOperation';
import { accountPath, behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const CREATE = call.operations.create;

async function say(texts: unknown[], fields: IDataObject = {}, run: OperationRun = {}) {
	const items = texts.map((text) => ({ text }) as IDataObject);
	const { from, to } = CREATE.fields;
	return await runOperation(given.sandbox, CREATE, items, {
		fields: { from, to, text: '={{ $json.text }}', ...fields },
		...run,
	});
}

/** What each call was told to get its instructions from. */
const urlsOfCalls = () =>
	[...given.sandbox.calls.values()].map(({ sid }) => given.sandbox.callInstructions.get(sid)!.Url!);

/** The instructions that each call gets, which SignalWire asks for by POST. */
const instructionsOfCalls = async () =>
	await Promise.all(
		urlsOfCalls().map(async (url) => await (await fetch(url, { method: 'POST' })).text()),
	);

const saying = (text: string, attributes = 'voice="woman" language="en-US"') =>
	expect.stringContaining(`<Response>\n\t<Say ${attributes}>${text}</Say>\n</Response>`) as string;

describe('a text that a call says', () => {
	it('goes to one script of the project, which is made once', async () => {
		const { sandbox } = given;
		const { tickets } = await say(['Hello', 'Good bye', 'Again']);
		expect(tickets).toEqual(ticketsFor(3));
		await say(['A second run']);
		expect([...sandbox.cxmlScripts.values()].map(({ name }) => name)).toEqual([
			'n8n SignalWire node: say a text',
		]);
		const lists = requestsOf(sandbox, 'GET').map(({ path }) => path);
		expect(lists).toEqual(Array(2).fill(accountPath(sandbox, '/LamlBins')));
		expect(await instructionsOfCalls()).toEqual(
			['Hello', 'Good bye', 'Again', 'A second run'].map((text) => saying(text)),
		);
	});

	const SPECIAL: Array<[unknown, string]> = [
		['Tom & Jerry <3 "quoted" \'s', 'Tom &amp; Jerry &lt;3 &quot;quoted&quot; &#39;s'],
		['</Say><Hangup/><Say>', '&lt;/Say&gt;&lt;Hangup/&gt;&lt;Say&gt;'],
		['{{Voice}} {{{Text}}}', '{{Voice}} {{{Text}}}'],
		['a=b&c=d?e#f+g%20h;i', 'a=b&amp;c=d?e#f+g%20h;i'],
		['Grüße, 你好, שלום 🎉👩‍👩‍👧', 'Grüße, 你好, שלום 🎉👩‍👩‍👧'],
		['two\nlines\tand a tab', 'two\nlines\tand a tab'],
		['zero\u0000bell\u0007 half \ud83c end', 'zero bell  half   end'],
		['  around  ', 'around'],
		[1234, '1234'],
		['x'.repeat(4096), 'x'.repeat(4096)],
		['🎉'.repeat(600), '🎉'.repeat(600)],
	];
	it('arrives as it was written, whatever has a meaning in an address or in XML', async () => {
		const { error } = await say(SPECIAL.map(([text]) => text));
		expect(error).toBeUndefined();
		expect(await instructionsOfCalls()).toEqual(SPECIAL.map(([, xml]) => saying(xml)));
	});

	it('is said by the voice and in the language that are chosen', async () => {
		const { error } = await say(['Guten Tag'], { voice: 'Polly.Vicki-Neural', language: 'de-DE' });
		expect(error).toBeUndefined();
		expect(await instructionsOfCalls()).toEqual([
			saying('Guten Tag', 'voice="Polly.Vicki-Neural" language="de-DE"'),
		]);
	});

	it.each([[''], [null], [undefined]])(
		'has the usual voice and language where an expression gives %j',
		async (nothing) => {
			const empty = '={{ $json.nothing }}';
			await runOperation(given.sandbox, CREATE, [{ nothing }], {
				fields: {
					...{ from: CREATE.fields.from, to: CREATE.fields.to, text: 'Hello' },
					...{ voice: empty, language: empty },
				},
			});
			expect(await instructionsOfCalls()).toEqual([saying('Hello')]);
		},
	);

	it('finds the script on a later page, where SignalWire ignores the name, and in other blanks', async () => {
		const { sandbox } = given;
		await say(['Hello']);
		const [script] = sandbox.cxmlScripts.values();
		script.contents = script.contents.replace(/\n\t*/g, '\r\n  ');
		for (let i = 0; i < 1001; i++) sandbox.addCxmlScript({ name: `Other ${i}` });
		behave(sandbox, { ignoredFilters: ['Name'] });
		const { error } = await say(['Hello again']);
		expect(error).toBeUndefined();
		expect(sandbox.cxmlScripts.size).toBe(1002);
	});

	it('has a script of its own in each project', async () => {
		const { sandbox } = given;
		const subproject = 'c0ffee00-1111-4222-8333-444455556666';
		sandbox.addSubproject(subproject);
		await say(['Hello']);
		await say(['Hello'], { accountSid: subproject });
		const accounts = [...sandbox.cxmlScripts.values()].map(({ account_sid }) => account_sid);
		expect(accounts).toEqual([sandbox.projectId, subproject]);
	});
});

describe('nobody is called', () => {
	it('where somebody has changed the script', async () => {
		const { sandbox } = given;
		await say(['Hello']);
		const [script] = sandbox.cxmlScripts.values();
		script.contents = script.contents.replace('{{Text}}', 'Buy now');
		const { output, errorTickets, errorOutput } = await say(
			['One', 'Two'],
			{},
			{
				onError: 'continueErrorOutput',
			},
		);
		expect(output).toEqual([]);
		expect(errorTickets).toEqual(ticketsFor(2));
		errorOutput.forEach(({ json, error }) => {
			expect(json.error).toMatch(
				/^The cXML script "n8n SignalWire node: say a text" .* was changed/,
			);
			expect(error?.description).toContain('Delete or rename it');
		});
		expect([sandbox.calls.size, sandbox.cxmlScripts.size]).toEqual([1, 1]);
	});

	it.each([
		[400, 'SignalWire refused to create the cXML script that says a text: No'],
		[500, 'SignalWire could not create the cXML script that says a text: No'],
	])('where the script cannot be made: %i', async (status, message) => {
		const { sandbox } = given;
		sandbox.faults.add({
			...{ method: 'POST', path: 'LamlBins', times: 1 },
			fault: { kind: 'status', status, message: 'No' },
		});
		const { errorOutput } = await say(['One', 'Two'], {}, { onError: 'continueErrorOutput' });
		expect(errorOutput.map(({ json }) => json.error)).toEqual([message, message]);
		errorOutput.forEach(({ error }) => expect(error?.description).not.toContain('been made'));
		expect(sandbox.calls.size).toBe(0);
		const { error } = await say(['Later']);
		expect(error).toBeUndefined();
		expect(sandbox.calls.size).toBe(1);
	});

	it('before Retry On Fail has found a script that was made although the answer got lost', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ path: 'LamlBins', after: 1, times: 1, fault: { kind: 'resetAfter' } });
		const { tickets } = await say(['One', 'Two'], {}, { retry: { maxTries: 2 } });
		expect(tickets).toEqual(ticketsFor(2));
		expect([sandbox.calls.size, sandbox.cxmlScripts.size]).toEqual([2, 1]);
	});
});
