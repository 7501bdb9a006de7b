import { startSandbox, type Endpoint, type Sandbox } from '../index';
import { basic, clientOf } from './client';

/** Answers with what passed the checks. */
const echo: Endpoint['answer'] = ({ values, all, sids, accountSid, suffix }) => ({
	status: 201,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ values, all, sids, accountSid, suffix }),
	summary: 'echo',
});

const PARAMETERS: Endpoint['parameters'] = {
	To: { type: 'text', required: true, pattern: /^\+\d+$/ },
	MediaUrl: { type: 'url', repeats: 2, code: 21620 },
	Seconds: { type: 'integer', minimum: 1, maximum: 600 },
	SendAsMms: { type: 'boolean' },
	Kind: { type: 'text', enum: ['sms', 'mms'] },
	Label: { type: 'text', maxLength: 5 },
};

const ENDPOINTS: Endpoint[] = [
	{ method: 'POST', path: '/Things', scope: 'messaging', parameters: PARAMETERS, answer: echo },
	{
		method: 'PUT',
		path: '/api/relay/rest/things/:Id',
		scope: 'numbers',
		parameters: { ...PARAMETERS, Details: { type: 'object' } },
		answer: echo,
	},
	{
		method: 'GET',
		path: '/api/relay/rest/lookup/:Number',
		scope: 'none',
		pathParameters: { Number: { type: 'text', pattern: /^\+\d+$/ } },
		parameters: { include: { type: 'text', enum: ['carrier', 'cnam'], repeats: 2 } },
		answer: echo,
	},
];

let sandbox: Sandbox;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
	sandbox = await startSandbox({ endpoints: ENDPOINTS, scopes: ['messaging', 'numbers'] });
	client = clientOf(sandbox);
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const ID = '43bb71ee-553f-4074-bb20-8e2747647cce';

async function put(body: unknown, headers: Record<string, string> = {}) {
	return await client.send(`${sandbox.origin}/api/relay/rest/things/${ID}`, {
		method: 'PUT',
		body: typeof body === 'string' ? body : JSON.stringify(body),
		headers: { 'content-type': 'application/json', ...headers },
	});
}

it('takes what is declared, in a form', async () => {
	const form =
		'To=%2B1310&MediaUrl=http%3A%2F%2Fa.example&MediaUrl=http%3A%2F%2Fb.example&Seconds=9';
	for (const path of ['/Things', '/Things.json']) {
		const { status, json } = await client.post(path, form);
		expect(status).toBe(201);
		expect(json).toMatchObject({
			values: { To: '+1310', MediaUrl: 'http://a.example', Seconds: '9' },
			all: { MediaUrl: ['http://a.example', 'http://b.example'] },
			accountSid: sandbox.projectId,
		});
	}
});

it.each([
	['', 10000, 'To is required'],
	['To=1310', 10000, 'To: expected text like'],
	['To=%2B1&To=%2B2', 10000, 'To is given more than once'],
	['To=%2B1&MediaUrl=ftp', 21620, 'MediaUrl: expected an http(s) URL'],
	[`To=%2B1${'&MediaUrl=http%3A%2F%2Fa'.repeat(3)}`, 10000, 'MediaUrl is given more than 2 times'],
	['To=%2B1&Seconds=0', 10000, 'Seconds: expected 1 to 600, got "0"'],
	['To=%2B1&Seconds=601', 10000, 'Seconds: expected 1 to 600'],
	['To=%2B1&Seconds=1.5', 10000, 'Seconds: expected a whole number'],
	['To=%2B1&SendAsMms=yes', 10000, 'SendAsMms: expected true or false'],
	['To=%2B1&Kind=fax', 10000, 'Kind: expected one of sms, mms'],
	['To=%2B1&Label=sixsix', 10000, 'Label: expected 5 characters at most'],
	['To=%2B1&label=six', 10000, '"label" is not a parameter'],
])('refuses the form %p', async (form, code, message) => {
	const { status, json } = await client.post('/Things', form);
	expect([status, json.code]).toEqual([400, code]);
	expect(json.message).toContain(message);
});

it('takes what is declared, in JSON', async () => {
	const body = {
		To: '+1310',
		Seconds: 9,
		SendAsMms: true,
		Details: { a: 1 },
		MediaUrl: ['http://a'],
	};
	const { status, json } = await put(body);
	expect(status).toBe(201);
	expect(json).toMatchObject({
		values: { To: '+1310', Seconds: '9', SendAsMms: 'true', Details: '{"a":1}' },
		all: { MediaUrl: ['http://a'] },
		sids: { Id: ID },
	});
});

it('refuses other JSON, and what is none', async () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const refused = [
		await put({}),
		await put({ To: '+1', Seconds: 'nine' }),
		await put({ To: '+1', Details: 'none' }),
		await put({ To: '+1', Seconds: '9' }),
		await put({ To: '+1', SendAsMms: 'true' }),
		await put({ To: 1310 }),
		await put({ To: null }),
		await put({ To: '+1', Details: null }),
		await put({ To: '+1', Other: 1 }),
		await put([]),
		await put('{'),
		await put({ To: '+1' }, form),
	];
	for (const { status, text } of refused) {
		expect([status, text]).toEqual([400, '{"error":"Bad Request"}']);
	}
});

it('checks a path by what is declared of it, and the scope by the endpoint', async () => {
	const lookup = `${sandbox.origin}/api/relay/rest/lookup`;
	const found = await client.send(`${lookup}/+13105550150?include=carrier&include=cnam`);
	expect(found.json).toMatchObject({
		sids: { Number: '+13105550150' },
		all: { include: ['carrier', 'cnam'] },
	});
	expect((await client.send(`${lookup}/13105550150`)).status).toBe(400);
	sandbox.addToken('PTnothing', []);
	const headers = { authorization: basic(sandbox.projectId, 'PTnothing') };
	expect((await client.send(`${lookup}/+1`, { headers })).status).toBe(201);
	expect((await client.post('/Things', 'To=%2B1', headers)).status).toBe(401);
	expect((await client.send('/Calls')).status).toBe(401);
	expect((await client.send(`${lookup}/+1`, { headers: { authorization: '' } })).status).toBe(401);
});
