import { call } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

async function hangUp() {
	const { sandbox } = given;
	const calls = [sandbox.addCall(), sandbox.addCall()];
	const result = await runOperation(
		sandbox,
		call.operations.update,
		calls.map(({ sid }) => ({ callSid: sid })),
		{ fields: { updateFields: { status: 'completed' } }, onError: 'continueErrorOutput' },
	);
	return { ...result, calls };
}

describe('a hang-up is a success only when the call has ended', () => {
	it('shortly after the answer', async () => {
		behave(given.sandbox, { hangUpDelay: 800 });
		const { tickets, output } = await hangUp();
		expect(tickets).toEqual(['T0', 'T1']);
		output.forEach(({ json }) => expect(json.status).toBe('completed'));
	});

	it('not when it goes on', async () => {
		given.sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' } });
		const { errorTickets, errorOutput, calls } = await hangUp();
		expect(errorTickets).toEqual(['T0', 'T1']);
		errorOutput.forEach(({ json, error }) => {
			expect(json.error).toContain('SignalWire did not confirm that');
			expect(error?.description).toContain('in-progress');
		});
		expect(calls.map(({ status }) => status)).toEqual(['in-progress', 'in-progress']);
	});
});
