import type { IDataObject } from 'n8n-workflow';
import { call } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const CREATE = call.operations.create;
const URL_1 = 'https://example.com/a.xml?x=1&y=%2B#rt=900';
const FROM = '+13105550150';
const TO = '+13105550163';

const INSTRUCTED = { instructions: 'url', url: URL_1 };

async function create(items: IDataObject[], fields: IDataObject = {}) {
	return await runOperation(given.sandbox, CREATE, items, {
		fields: { ...CREATE.fields, to: '={{ $json.to ?? "+13105550163" }}', ...INSTRUCTED, ...fields },
	});
}

const formsSent = () =>
	requestsOf(given.sandbox, 'POST').map(({ form }) => Object.fromEntries(form));

describe('Call: Create', () => {
	it('calls each number once, and says what SignalWire has taken', async () => {
		const { sandbox } = given;
		behave(sandbox, { answerDelay: 60_000 });
		const numbers = ['+1 (310) 555-0163', 'sip:agent@example.com'];
		const { output, tickets } = await create(numbers.map((to) => ({ to })));
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		const calls = [...sandbox.calls.values()];
		expect(output.map(({ json }) => json)).toEqual(
			calls.map(({ sid, to }) => expect.objectContaining({ sid, to, status: 'queued' })),
		);
		expect(calls.map(({ to }) => to)).toEqual([TO, 'sip:agent@example.com']);
		expect(sandbox.requests.map(({ method, path }) => [method, path])).toEqual(
			Array(2).fill(['POST', accountPath(sandbox, '/Calls')]),
		);
	});

	it('takes From from the list of numbers, and an application in place of a URL', async () => {
		const applicationSid = '5d1f7a8c-2c64-4a3e-9f3e-0f6f1f0c9b77';
		const { error } = await create([{}, {}], {
			from: { __rl: true, mode: 'list', value: FROM },
			...{ instructions: 'application', applicationSid },
		});
		expect(error).toBeUndefined();
		const form = { From: FROM, To: TO, ApplicationSid: applicationSid };
		expect(formsSent()).toEqual([form, form]);
	});

	it('sends what the choice of each item needs, whatever else is filled in', async () => {
		const applicationSid = '5d1f7a8c-2c64-4a3e-9f3e-0f6f1f0c9b77';
		const items = [{ how: 'application' }, { how: 'url' }];
		const { tickets } = await create(items, {
			...{ instructions: '={{ $json.how }}', method: 'GET', applicationSid, text: 'Hello' },
		});
		expect(tickets).toEqual(ticketsFor(2));
		expect(formsSent()).toEqual([
			{ From: FROM, To: TO, ApplicationSid: applicationSid },
			{ From: FROM, To: TO, Url: URL_1, Method: 'GET' },
		]);
	});

	it('needs no other field than those of the choice of each item', async () => {
		const { tickets, errorTickets, errorOutput } = await runOperation(
			given.sandbox,
			CREATE,
			[{ how: 'url', url: URL_1 }, { how: 'application' }, { how: 'shout' }],
			{
				fields: {
					...CREATE.fields,
					...{ instructions: '={{ $json.how }}', url: '={{ $json.url }}' },
				},
				onError: 'continueErrorOutput',
			},
		);
		expect([tickets, errorTickets]).toEqual([['T0'], ['T1', 'T2']]);
		expect(errorOutput.map(({ json }) => json.error)).toEqual([
			'Application SID is empty for this item [item 1]',
			'Instructions must be say, url or application, but got "shout" [item 2]',
		]);
	});

	const OPTIONS: Array<[IDataObject, Record<string, string>]> = [
		[
			{ fallbackUrl: URL_1, fallbackMethod: 'GET' },
			{ FallbackUrl: URL_1, FallbackMethod: 'GET' },
		],
		[{ statusCallback: URL_1 }, { StatusCallback: URL_1 }],
		[{ statusCallbackMethod: 'GET' }, { StatusCallbackMethod: 'GET' }],
		[{ callerId: '+13105550199' }, { CallerId: '+13105550199' }],
		[{ sendDigits: 'ww12#' }, { SendDigits: 'ww12#' }],
		[{ sendDigits: 1234 }, { SendDigits: '1234' }],
		[{ timeout: 1 }, { Timeout: '1' }],
		[{ timeout: '600' }, { Timeout: '600' }],
		[{ machineDetection: 'DetectMessageEnd' }, { MachineDetection: 'DetectMessageEnd' }],
		[{ machineDetectionTimeout: 120 }, { MachineDetectionTimeout: '120' }],
		[{ machineDetectionSpeechThreshold: 1000 }, { MachineDetectionSpeechThreshold: '1000' }],
		[{ machineDetectionSpeechEndThreshold: 500 }, { MachineDetectionSpeechEndThreshold: '500' }],
		[{ machineDetectionSilenceTimeout: 2000 }, { MachineDetectionSilenceTimeout: '2000' }],
		[{ machineWordsThreshold: 100 }, { MachineWordsThreshold: '100' }],
		[
			{ asyncAmd: true, asyncAmdStatusCallback: URL_1, asyncAmdStatusCallbackMethod: 'GET' },
			{ AsyncAmd: 'true', AsyncAmdStatusCallback: URL_1, AsyncAmdStatusCallbackMethod: 'GET' },
		],
		[{ asyncAmdPartialResults: 'true' }, { AsyncAmdPartialResults: 'true' }],
		[{ record: false }, { Record: 'false' }],
		[{ record: true }, { Record: 'true', Trim: 'do-not-trim' }],
		[
			{ record: true, trim: 'trim-silence' },
			{ Record: 'true', Trim: 'trim-silence' },
		],
		[
			{ recordingChannels: 'dual', recordingTrack: 'inbound' },
			{ RecordingChannels: 'dual', RecordingTrack: 'inbound' },
		],
		[
			{ recordingStatusCallback: URL_1, recordingStatusCallbackMethod: 'GET' },
			{ RecordingStatusCallback: URL_1, RecordingStatusCallbackMethod: 'GET' },
		],
		[
			{ recordingStatusCallbackEvent: ['in-progress', 'absent'] },
			{ RecordingStatusCallbackEvent: 'in-progress absent' },
		],
		[
			{ sipAuthUsername: 'agent', sipAuthPassword: 'p&=+% ü' },
			{ SipAuthUsername: 'agent', SipAuthPassword: 'p&=+% ü' },
		],
		[{ maxPricePerMinute: 0.05 }, { MaxPricePerMinute: '0.05' }],
		[{ callerId: '', statusCallback: '', statusCallbackEvent: [] }, {}],
	];
	it.each(OPTIONS)('%j becomes %j', async (options, form) => {
		const { error } = await create([{}, {}], { options });
		expect(error).toBeUndefined();
		const whole = { From: FROM, To: TO, Url: URL_1, Method: 'POST', ...form };
		expect(formsSent()).toEqual([whole, whole]);
	});

	it('sends the name of several events once for each', async () => {
		const options = { statusCallbackEvent: ['initiated', 'answered', 'ringing_queued'] };
		const { error } = await create([{}], { options });
		expect(error).toBeUndefined();
		const [{ form }] = requestsOf(given.sandbox, 'POST');
		expect(
			form.filter(([name]) => name === 'StatusCallbackEvent').map(([, event]) => event),
		).toEqual(options.statusCallbackEvent);
	});

	it('gives what SignalWire answers without Simplify', async () => {
		behave(given.sandbox, { answerDelay: 60_000 });
		const { output } = await create([{}, {}], { simplify: false });
		expect(output.map(({ json }) => json)).toEqual([...given.sandbox.calls.values()]);
	});
});

it.each(ON_ERROR_MODES)('links results and errors to their items: %s', async (onError) => {
	const { sandbox } = given;
	const items = [{ to: TO }, { to: '911' }, { to: TO }];
	const fields = { ...CREATE.fields, to: '={{ $json.to }}' };
	const result = await runOperation(sandbox, CREATE, items, { fields, onError });
	const isStopped = onError === 'stopWorkflow';
	const isSplit = onError === 'continueErrorOutput';
	expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
	expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
	expect(result.error?.context?.itemIndex).toBe(isStopped ? 1 : undefined);
	expect(sandbox.calls.size).toBe(2);
});
