import { receiveCall } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();
const OWN = '+13105550163';
const CUSTOMER = '+13105550150';

it('a call goes on where a script of the project has something to do', async () => {
	const { sandbox } = given;
	const contents = '<Response><Pause length="60"/></Response>';
	const { request_url: voice_url } = sandbox.addCxmlScript({ name: 'Wait', contents });
	const url = voice_url.replace(/^(https?:\/\/[^/]+)?/, sandbox.origin);
	sandbox.addPhoneNumber({ phone_number: OWN, voice_url: url });
	const { call } = await receiveCall(sandbox, { to: OWN, from: CUSTOMER });
	expect(call).toMatchObject({ status: 'in-progress', direction: 'inbound', from: CUSTOMER });
	expect(sandbox.callbacks.sent.map(({ fields }) => fields.CallStatus)).toEqual(['ringing']);
});

it('by a control request; one to a number that the project does not have is refused', async () => {
	const { sandbox, client } = given;
	sandbox.handle(sandbox.addPhoneNumber({ phone_number: OWN }), { voice: 'ai_agent' });
	const write = async (body: object) =>
		await client.send(`${sandbox.origin}/sandbox/inbound-calls`, {
			method: 'POST',
			body: JSON.stringify(body),
		});
	expect((await write({ to: OWN })).json).toMatchObject({
		call: { to: OWN, status: 'in-progress' },
		answers: [],
	});
	expect((await write({ to: CUSTOMER })).status).toBe(400);
	expect(sandbox.calls.size).toBe(1);
});
