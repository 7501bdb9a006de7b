import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { OPERATIONS } from '../../description/operations';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { toolsOf, type ToolOptions } from '../../support/n8n/agent';
import { call, OPERATION_ROWS, recording } from '../../support/operations';
import { byId, type OperationName, typedOrById } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

/** A field that the model fills, as the editor writes it. */
const fromAi = (key: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`The ${key}\`, 'string') }}`;

const ACTIONS = new Map(OPERATIONS.map(({ key, operation }) => [key, String(operation.action)]));

async function toolFor(
	{ resource, operation }: OperationName,
	naming: string[],
	fields: IDataObject = {},
	options: Partial<ToolOptions> = {},
	items?: INodeExecutionData[],
) {
	const filled = naming.map((name) => [name, typedOrById(name, fromAi(name))]);
	const parameters = {
		resource,
		operation,
		...Object.fromEntries(filled),
		...fields,
	} as INodeParameters;
	const { credentials } = given.sandbox;
	const [tool] = await toolsOf(
		[{ name: 'Phone system', parameters, credentials, ...options }],
		items,
	);
	return tool;
}

function recordingWith(status: string) {
	const { sandbox } = given;
	return sandbox.addRecording({ call_sid: sandbox.addCall().sid, status, duration: 600 });
}

describe.each(OPERATION_ROWS)('%s', (key, operation) => {
	it('tells an agent what it does', async () => {
		const tool = await toolFor(operation, [], { descriptionType: 'auto' });
		expect(tool.name).toBe('Phone_system');
		expect(tool.description).toBe(`${ACTIONS.get(key)} in SignalWire`);
	});

	it('answers an agent that says what it is about', async () => {
		const { pathFields, fields, named } = operation;
		const item = operation.add(given.sandbox);
		const tool = await toolFor(operation, pathFields, fields);
		const text = await tool.invoke(
			Object.fromEntries(pathFields.map((name) => [name, item[name]])),
		);
		expect(JSON.parse(text)).toEqual([
			expect.objectContaining({ [named]: expect.any(String) as string }),
		]);
	});
});

it('lets the model give the SIDs, and answers with the fields as text', async () => {
	const recordings = [recordingWith('in-progress'), recordingWith('in-progress')];
	const { update } = recording.operations;
	const tool = await toolFor(update, ['callSid', 'recordingSid'], { status: fromAi('status') });
	for (const { sid, call_sid } of recordings) {
		const input = { callSid: call_sid, recordingSid: sid, status: 'paused' };
		const text = await tool.invoke(input);
		expect(JSON.parse(text)).toEqual([given.sandbox.recordings.get(sid)]);
	}
	expect(recordings.map(({ status }) => status)).toEqual(['paused', 'paused']);
});

it('needs no item but what the model gives', async () => {
	const recordings = [recordingWith('in-progress'), recordingWith('in-progress')];
	const { update } = recording.operations;
	const tool = await toolFor(update, ['callSid', 'recordingSid'], {}, {}, []);
	for (const { sid, call_sid } of recordings) {
		const text = await tool.invoke({ callSid: call_sid, recordingSid: sid });
		expect(JSON.parse(text)).toEqual([expect.objectContaining({ sid, status: 'paused' })]);
	}
});

it('lets the model find what it needs', async () => {
	const { sandbox } = given;
	const { sid: wanted } = sandbox.addCall({ from: '+13105550150' });
	sandbox.addCall({ from: '+13105550163' });
	const { getAll } = call.operations;
	const tool = await toolFor(getAll, [], { filters: { from: fromAi('number') } });
	const text = await tool.invoke({ number: '+13105550150' });
	const found = JSON.parse(text) as IDataObject[];
	expect(found.map(({ sid }) => sid)).toEqual([wanted]);
});

it.each(['mp3', 'wav'])('hands no bytes of a download to the model: %s', async (format) => {
	const { sid } = recordingWith('completed');
	const { download } = recording.operations;
	const tool = await toolFor(download, ['recordingSid'], { format });
	const text = await tool.invoke({ recordingSid: sid });
	expect(JSON.parse(text)).toEqual([
		{
			sid,
			status: 'completed',
			format,
			file_name: `${sid}.${format}`,
			mime_type: expect.any(String) as string,
		},
	]);
	expect(text.length).toBeLessThan(300);
});

describe('an error', () => {
	const UNKNOWN = '11111111-2222-4333-8444-555555555555';
	const GET = call.operations.get;
	const CASES: Array<[string, RegExp]> = [
		['the call from this morning', /^Call must be a SID such as \S+, but got "the call from/],
		[
			UNKNOWN,
			new RegExp(
				`^Call ${UNKNOWN} was not found\\. Check the SIDs\\. If it belongs to a subproject, enter that subproject's Account SID\\.`,
			),
		],
	];

	it.each(CASES)('is plain text that says what to do: %s', async (callSid, message) => {
		const tool = await toolFor(GET, ['callSid']);
		const failure = await tool.invoke({ callSid }).then(
			() => undefined,
			(error: Error) => error.message,
		);
		expect(failure).toMatch(message);
		expect(failure).not.toMatch(/\[object|\[item|[{}<>]| {4}at /);
		expect(failure).not.toContain(given.sandbox.apiToken);
	});

	it('is an answer where the node is told to continue', async () => {
		const tool = await toolFor(GET, ['callSid'], {}, { onError: 'continueRegularOutput' });
		const text = await tool.invoke({ callSid: UNKNOWN });
		const error = expect.stringMatching(new RegExp(`^Call ${UNKNOWN} was not found\\. Check`));
		expect(JSON.parse(text)).toEqual([{ error }]);
	});
});

describe('two tools of one agent', () => {
	let other: Sandbox;
	beforeAll(async () => {
		other = await startSandbox();
	});
	afterAll(async () => await other.close());

	it('ask each the Space of their own credential', async () => {
		const { sandbox } = given;
		const calls: Record<string, string> = {
			Sales: sandbox.addCall().sid,
			Support: other.addCall().sid,
		};
		const parameters = {
			...{ resource: 'call', operation: 'get' },
			callSid: byId(fromAi('callSid')),
		} as INodeParameters;
		const tools = await toolsOf([
			{ name: 'Sales', parameters, credentials: sandbox.credentials },
			{ name: 'Support', parameters, credentials: other.credentials },
		]);
		for (const tool of tools) {
			const callSid = calls[tool.name];
			const text = await tool.invoke({ callSid });
			expect(JSON.parse(text)).toEqual([expect.objectContaining({ sid: callSid })]);
		}
	});
});
