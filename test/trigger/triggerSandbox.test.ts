import { sleep, type IDataObject } from 'n8n-workflow';
import { givenTrigger, received } from '../support/callbacks/trigger';
import { call } from '../support/operations';
import { runOperation } from '../support/runOperation';
import { behave, useSandbox } from '../support/sandbox';
import { receiveCall, receiveMessage } from '../../sandbox';

const given = useSandbox();
const OWN = '+13105550163';
const CUSTOMER = '+13105550150';
const EVENTS = ['message.received', 'message.queued', 'message.sent', 'message.delivered'];

const messageTrigger = async (options: IDataObject = {}) =>
	await givenTrigger(
		{ events: EVENTS, options },
		{ credentials: { ...given.sandbox.credentials } },
	);

it.each(['POST', 'GET'] as const)(
	'messages that come to a number by %s start the workflow, and are replied to',
	async (sms_method) => {
		const { sandbox } = given;
		const reply = `Thank you <3 & "good bye" 🎉`;
		const server = await messageTrigger({ reply });
		sandbox.addPhoneNumber({ phone_number: OWN, sms_url: server.productionUrl, sms_method });
		const bodies = ['מחר בבוקר 🎉', 'STOP'];
		for (const body of bodies) {
			const {
				answers,
				error_code,
				reply: sent,
			} = await receiveMessage(sandbox, {
				to: OWN,
				from: CUSTOMER,
				body,
			});
			expect(answers.map(({ status }) => status)).toEqual([200]);
			expect(error_code).toBeUndefined();
			expect(sent).toMatchObject({ from: OWN, to: CUSTOMER, body: reply });
			await server.settled();
		}
		const outputs = received(server).map(({ Body, keyword }) => [Body, keyword]);
		expect(outputs).toEqual([
			[bodies[0], undefined],
			[bodies[1], 'stop'],
		]);
	},
);

it('a message that n8n cannot store goes to the fallback address, without a reply', async () => {
	const { sandbox } = given;
	const failing = await givenTrigger(
		{ events: EVENTS, options: { reply: 'We have it' } },
		{ credentials: { ...sandbox.credentials }, failToStore: true },
	);
	const fallback = await messageTrigger();
	sandbox.addPhoneNumber({
		phone_number: OWN,
		sms_url: failing.productionUrl,
		sms_fallback_url: fallback.productionUrl,
	});
	const { answers, reply } = await receiveMessage(sandbox, { to: OWN, from: CUSTOMER });
	expect(answers.map(({ status }) => status)).toEqual([500, 200]);
	expect(reply).toBeUndefined();
	await fallback.settled();
	expect(received(fallback)).toHaveLength(1);
});

it('each status of a message that is sent starts the workflow', async () => {
	const { sandbox } = given;
	behave(sandbox, { messageStep: 20 });
	const server = await messageTrigger();
	const message = sandbox.addMessage({ from: OWN, to: CUSTOMER, status: 'queued' });
	sandbox.messageDelivery.start(message, server.productionUrl);
	const answers = () => sandbox.callbacks.sent.flatMap((callback) => callback.answers);
	while (answers().length < 3) await sleep(5);
	await server.settled();
	expect(answers()).toEqual([204, 204, 204]);
	const outputs = received(server);
	expect(outputs.map(({ event }) => event).sort()).toEqual(EVENTS.slice(1).sort());
	const conversation_id = `${CUSTOMER}_${OWN}`;
	for (const output of outputs) {
		expect(output).toMatchObject({ MessageSid: message.sid, conversation_id, NumSegments: 1 });
	}
});

it('each call that is made with a Status Callback URL reports how it went', async () => {
	const { sandbox } = given;
	const events = ['call.ringing', 'call.in-progress', 'call.completed'];
	const server = await givenTrigger({ events }, { credentials: { ...sandbox.credentials } });
	const options = {
		statusCallback: server.productionUrl,
		statusCallbackEvent: ['answered', 'completed'],
	};
	const fields = { ...call.operations.create.fields, options };
	const { output, error } = await runOperation(
		sandbox,
		{ resource: 'call', operation: 'create' },
		[{}, {}],
		{ fields },
	);
	expect(error).toBeUndefined();
	const sids = output.map(({ json }) => String(json.sid));
	sids.forEach((sid) => sandbox.hangUp(sid));
	await sandbox.callReports.settled();
	await server.settled();
	const told = received(server).map(
		({ CallSid, event }) => `${CallSid as string} ${event as string}`,
	);
	const wanted = sids.flatMap((sid) => events.slice(1).map((event) => `${sid} ${event}`));
	expect(told.sort()).toEqual(wanted.sort());
});

it('a call that comes to a number starts the workflow at its end, and not where it asks', async () => {
	const { sandbox } = given;
	const events = ['call.ringing', 'call.completed', 'call.failed'];
	const server = await givenTrigger({ events }, { credentials: { ...sandbox.credentials } });
	const url = server.productionUrl;
	sandbox.addPhoneNumber({ phone_number: OWN, voice_url: url, status_callback: url });
	sandbox.addPhoneNumber({ phone_number: CUSTOMER, status_callback: url });
	const asked = await receiveCall(sandbox, { to: OWN });
	const unanswered = await receiveCall(sandbox, { to: CUSTOMER });
	expect(asked.answers).toMatchObject([{ status: 200, text: '<Response/>' }]);
	expect(unanswered.answers).toEqual([]);
	await sandbox.callReports.settled();
	await server.settled();
	const told = received(server).map(({ CallSid, event, Direction }) => [CallSid, event, Direction]);
	expect(told.sort()).toEqual(
		[
			[asked.call.sid, 'call.completed', 'inbound'],
			[unanswered.call.sid, 'call.failed', 'inbound'],
		].sort(),
	);
});
