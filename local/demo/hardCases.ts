import type { Sandbox } from '../../sandbox';
import { tellPayment } from './paymentPage';
import { expectToSee, showStep } from './timeline';

/** @returns the SID of a live call that is being recorded */
export function addLiveCall(sandbox: Sandbox, recordings = 1, from?: string): string {
	const call = sandbox.addCall(from ? { from } : {});
	for (let index = 0; index < recordings; index++) sandbox.addRecording({ call_sid: call.sid });
	return call.sid;
}

export function statusesOf(sandbox: Sandbox, callSid: string) {
	const recordings = [...sandbox.recordings.values()].filter(
		({ call_sid: sid }) => sid === callSid,
	);
	return recordings.map(({ status }) => status);
}

async function severalRecordings(sandbox: Sandbox, webhook: string) {
	const step = 'two recordings';
	const callSid = addLiveCall(sandbox, 2);
	const { status, body } = await tellPayment(webhook, callSid, 'started');
	const seen = [status, body.status, body.recordings?.length, sandbox.crmNotes.splice(0).length];
	expectToSee(step, seen, [200, 'paused', 2, 1]);
	expectToSee(step, statusesOf(sandbox, callSid), ['paused', 'paused']);
	showStep(step, 'both paused, one answer, one CRM note');
}

async function ignoredPause(sandbox: Sandbox, webhook: string) {
	const step = 'pause ignored';
	const callSid = addLiveCall(sandbox);
	sandbox.faults.add({ method: 'POST', path: callSid, fault: { kind: 'ignored' } });
	const { status, body } = await tellPayment(webhook, callSid, 'started');
	sandbox.faults.clear();
	const seen = [status, body.status, sandbox.crmNotes.splice(0).length];
	expectToSee(step, seen, [502, undefined, 1]);
	expectToSee(step, statusesOf(sandbox, callSid), ['in-progress']);
	showStep(step, `answered ${status}: ${body.error}`);
}

async function crmFails(sandbox: Sandbox, webhook: string) {
	const step = 'CRM out of order';
	const callSid = addLiveCall(sandbox);
	sandbox.faults.add({ path: '/crm/notes', fault: { kind: 'status', status: 500 } });
	const { status, body } = await tellPayment(webhook, callSid, 'started');
	sandbox.faults.clear();
	expectToSee(step, [status, body.status, body.crmNote], [200, 'paused', 'not written']);
	expectToSee(step, statusesOf(sandbox, callSid), ['paused']);
	showStep(step, 'the payment page was still told that the recording is paused');
}

async function unknownPayment(sandbox: Sandbox, webhook: string) {
	const step = 'payment "maybe"';
	const callSid = addLiveCall(sandbox);
	const requestsBefore = sandbox.requests.length;
	const { status } = await tellPayment(webhook, callSid, 'maybe');
	expectToSee(step, [status, sandbox.requests.length - requestsBefore], [400, 0]);
	showStep(step, `answered ${status}, and nothing was sent to SignalWire`);
}

/**
 * Sends the workflow what goes wrong in practice, and checks that the payment page is told the
 * truth each time.
 *
 * @throws Problem at the first case that was not seen as it should be
 */
export async function playHardCases(sandbox: Sandbox, webhook: string): Promise<void> {
	await severalRecordings(sandbox, webhook);
	await ignoredPause(sandbox, webhook);
	await crmFails(sandbox, webhook);
	await unknownPayment(sandbox, webhook);
}
