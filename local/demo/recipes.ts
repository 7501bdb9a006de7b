/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox';
import type { RunningN8n } from '../n8n/start';
import { importExample } from './exampleWorkflow';
import { addLiveCall, statusesOf } from './hardCases';
import { post, tellPayment } from './paymentPage';
import { expectToSee, showStep } from './timeline';

const NUMBER = '+13105550178';
const SECOND = 1000;
/** Seconds that the pause of pause-with-a-time-limit lasts here. */
const LIMIT = 4;

/** Pauses the calls of a number: two, of which one fails then, and none. */
export async function playByPhoneNumber(sandbox: Sandbox, n8n: RunningN8n) {
	const step = 'by phone number';
	const { webhook } = await importExample(n8n, 'pause-by-phone-number.json', sandbox.origin);
	const phoneNumber = '+1 (310) 555-0178';
	const none = await post(webhook, { phoneNumber });
	expectToSee(`${step}, no call: ${none.text}`, none.status, 502);
	const calls = [addLiveCall(sandbox, 1, NUMBER), addLiveCall(sandbox, 1, NUMBER)];
	const both = await post(webhook, { phoneNumber });
	const statuses = calls.flatMap((sid) => statusesOf(sandbox, sid));
	expectToSee(`${step}: ${both.text}`, [both.status, ...statuses], [200, 'paused', 'paused']);
	sandbox.faults.add({ method: 'POST', path: calls[0], fault: { kind: 'ignored' } });
	for (const sid of calls) {
		for (const recording of sandbox.recordings.values()) {
			if (recording.call_sid === sid) recording.status = 'in-progress';
		}
	}
	const one = await post(webhook, { phoneNumber });
	sandbox.faults.clear();
	expectToSee(`${step}, one fails: ${one.text}`, one.status, 502);
	calls.forEach((sid) => sandbox.hangUp(sid));
	showStep(step, 'two calls 200; no call, and one of two not paused: 502');
}

/** Pauses of which the time limit is over, and some that something else has ended. */
export async function playTimeLimit(sandbox: Sandbox, n8n: RunningN8n) {
	const step = 'time limit';
	const parameters = { resume: 'timeInterval', amount: LIMIT, unit: 'seconds' };
	const { webhooks } = await importExample(n8n, 'pause-with-a-time-limit.json', sandbox.origin, {
		'Time limit': { parameters },
	});
	const callSid = addLiveCall(sandbox);
	const pause = async () => await post(webhooks['Payment starts'], { callSid });
	const state = () => statusesOf(sandbox, callSid).join();

	const first = await pause();
	expectToSee(step, [first.status, first.body.timeLimit, state()], [200, 'set', 'paused']);
	await delay(2 * SECOND);
	expectToSee(`${step}, again`, (await pause()).status, 200);
	await delay((LIMIT - 1) * SECOND);
	expectToSee(`${step}, after the first timer`, state(), 'paused');
	await delay(2.5 * SECOND);
	expectToSee(`${step}, after the second timer`, state(), 'in-progress');

	await pause();
	await delay(SECOND);
	const finished = await post(webhooks['Payment is finished'], { callSid });
	expectToSee(`${step}, finished`, [finished.status, state()], [200, 'in-progress']);
	await pause();
	await delay((LIMIT - 0.5) * SECOND);
	expectToSee(`${step}, paused again, after the first timer`, state(), 'paused');
	sandbox.hangUp(callSid);
	showStep(step, 'of two pauses, neither was ended by the timer of the other');
}

/** A pause, and one that fails, of both of which evidence is stored. */
export async function playEvidence(sandbox: Sandbox, n8n: RunningN8n) {
	const step = 'evidence';
	const { webhook } = await importExample(n8n, 'pause-with-evidence.json', sandbox.origin);
	const callSid = addLiveCall(sandbox, 2);
	const answer = await tellPayment(webhook, callSid, 'started');
	expectToSee(`${step}: ${answer.text}`, [answer.status, answer.body.evidence], [200, 'stored']);
	sandbox.hangUp(callSid);
	const failed = await tellPayment(webhook, callSid, 'started');
	expectToSee(`${step}: ${failed.text}`, [failed.status, failed.body.evidence], [502, 'stored']);
	showStep(step, 'of a pause, and of one that failed, stored in the data table');
}

/**
 * Plays the other examples with a webhook.
 *
 * @throws Problem at the first thing that was not seen as it should be
 */
export async function playRecipes(sandbox: Sandbox, n8n: RunningN8n): Promise<void> {
	await playByPhoneNumber(sandbox, n8n);
	await playTimeLimit(sandbox, n8n);
	await playEvidence(sandbox, n8n);
}
