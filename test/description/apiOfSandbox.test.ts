import Ajv from 'ajv';

import { endpoints, startSandbox, type Endpoint, type Sandbox } from '../../sandbox';
import { findEndpoint, parametersOf, type ApiField } from './signalwire/api';
import { responseSchema } from './signalwire/responseSchema';

const formats = {
	uri: /^https?:\/\/\S+$/,
	uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
	'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};
const ajv = new Ajv({ allErrors: true, formats });

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const ROUTES = endpoints.map((endpoint) => ({
	route: `${endpoint.method} ${endpoint.path}`,
	endpoint,
	known: findEndpoint(endpoint.method, endpoint.path)!,
}));

/** One of each object in each of its states; gives the SIDs that the parts of a path stand for. */
function populate({ method, path }: Endpoint): Record<string, string> {
	const call = sandbox.addCall();
	const conference = sandbox.addConference();
	const conference_sid = conference.sid;
	for (const status of [
		'queued',
		'ringing',
		'completed',
		'busy',
		'failed',
		'no-answer',
		'canceled',
	])
		sandbox.addCall({ status, parent_call_sid: call.sid });
	for (const status of ['init', 'completed']) sandbox.addConference({ status });
	for (const status of ['queued', 'paused', 'resumed', 'stopped', 'completed', 'absent']) {
		sandbox.addRecording({ call_sid: call.sid, status });
		sandbox.addConferenceRecording({ conference_sid, status });
	}
	const status = method === 'DELETE' || !path.includes('alls') ? 'completed' : 'in-progress';
	const recording = sandbox.addRecording({ call_sid: call.sid, status });
	const ofConference = sandbox.addConferenceRecording({
		conference_sid,
		status: method === 'DELETE' ? 'completed' : 'in-progress',
	});
	sandbox.addParticipant({ conference_sid, call_sid: sandbox.addCall().sid, coaching: true });
	sandbox.addParticipant({ conference_sid, call_sid: call.sid });
	sandbox.addTranscription({ recording_sid: recording.sid, status: 'in-progress' });
	const transcription = sandbox.addTranscription({ recording_sid: recording.sid });
	for (const status of ['queued', 'initiated', 'sent', 'failed', 'undelivered', 'received'])
		sandbox.addMessage({ status });
	const message = sandbox.addMessage({ status: 'delivered', num_media: 2 });
	sandbox.addMedia({ parent_sid: message.sid });
	const media = sandbox.addMedia({ parent_sid: message.sid });
	return {
		Calls: method === 'DELETE' ? sandbox.addCall({ status: 'completed' }).sid : call.sid,
		Conferences: conference.sid,
		LamlBins: sandbox.addCxmlScript().sid,
		Media: media.sid,
		Messages: message.sid,
		Participants: call.sid,
		Recordings: path.startsWith('/Conferences') ? ofConference.sid : recording.sid,
		Transcriptions: transcription.sid,
		IncomingPhoneNumbers: sandbox.addPhoneNumber().sid,
		phone_number: '+13105550150',
		phone_numbers: sandbox.addPhoneNumber().sid,
		logs: call.sid,
	};
}

async function ask(endpoint: Endpoint, query = ''): Promise<Response> {
	const sids = populate(endpoint);
	const { method } = endpoint;
	const path = endpoint.path.replace(/(\w+)\/:\w+/g, (_whole, part: string) => {
		return `${part}/${sids[part] ?? 'unknown'}`;
	});
	const isNative = path.startsWith('/api/');
	const account = `/api/laml/2010-04-01/Accounts/${sandbox.projectId}`;
	const { projectId, apiToken } = sandbox;
	const authorization = `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`;
	return await fetch(`${sandbox.origin}${isNative ? path : `${account}${path}.json`}${query}`, {
		method,
		headers: { authorization, ...(method === 'PUT' && { 'content-type': 'application/json' }) },
		...(method === 'POST' && { body: requiredForm(endpoint) }),
		...(method === 'PUT' && { body: '{}' }),
	});
}

/** One of these is needed as well, which stands in SignalWire's prose only. */
const NEEDED: Record<string, string[]> = {
	'POST /Calls': ['Url'],
	'POST /Messages': ['MessagingServiceSid', 'Body'],
};

/** The least that a form must hold. */
function requiredForm({ method, path }: Endpoint): URLSearchParams {
	const { form = {}, required = [] } = findEndpoint(method, path)!;
	const names = [...required, ...(NEEDED[`${method} ${path}`] ?? [])];
	return new URLSearchParams(names.map((name): [string, string] => [name, sample(form[name])]));
}

/** A value that a parameter may have; a text may well be a phone number. */
function sample({ enum: choices, type, format, maxLength }: ApiField): string {
	if (maxLength === 0) return '';
	if (choices) return choices[0];
	if (format === 'uuid') return '43bb71ee-553f-4074-bb20-8e2747647cce';
	if (format === 'uri') return 'http://127.0.0.1:9/';
	return type === 'boolean' ? 'true' : '+13105550150';
}

describe.each(ROUTES)('$route', ({ endpoint, known }) => {
	it('is an endpoint of SignalWire, with the parameters that it has there', () => {
		expect(known).toBeDefined();
		const declared = Object.entries(endpoint.parameters).map(([name, parameter]) => ({
			name,
			choices: [...(parameter.enum ?? [])].sort(),
			isRequired: parameter.required ?? false,
			minimum: parameter.minimum ?? 0,
			maximum: parameter.maximum,
			maxLength: parameter.maxLength,
		}));
		const described = Object.entries(parametersOf(known)).map(([name, parameter]) => ({
			name,
			choices: [...(parameter.enum ?? choicesInProse(name))].sort(),
			isRequired: known.required?.includes(name) ?? false,
			minimum: parameter.minimum ?? 0,
			maximum: parameter.maximum,
			maxLength: parameter.maxLength,
		}));
		const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
		expect(declared.sort(byName)).toEqual(described.sort(byName));
	});

	it('answers as SignalWire describes it', async () => {
		const response = await ask(endpoint);
		expect(response.status).toBe(known.status);
		const body = await response.text();
		if (known.object === undefined) return expect(body).toBe('');
		const isValid = ajv.validate(responseSchema(known), JSON.parse(body));
		expect([isValid, ajv.errorsText()]).toEqual([true, 'No errors']);
	});
});

it.each(ROUTES.filter(({ known }) => known?.paging))(
	'$route has pages as SignalWire describes them',
	async ({ endpoint, known }) => {
		const page = await (await ask(endpoint, '?PageSize=1')).json();
		expect([ajv.validate(responseSchema(known), page), ajv.errorsText()]).toEqual([
			true,
			'No errors',
		]);
	},
);

/** The choices of these parameters stand in SignalWire's prose only. */
function choicesInProse(name: string): string[] {
	const CHOICES: Record<string, string[]> = {
		RecordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
		StatusCallbackEvent: [
			...['initiated', 'ringing', 'answered', 'completed'],
			...['ringing_forwarded', 'ringing_queued'],
		],
	};
	return CHOICES[name] ?? [];
}
