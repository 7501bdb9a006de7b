import type { Recording, Sandbox } from '../../sandbox';
import { tellPayment, type PaymentAnswer } from './paymentPage';
import { expectToSee, showNote, showStep } from './timeline';

/** What the sandbox, and not the workflow, says about a recording. */
function stateOf(sandbox: Sandbox, { sid }: Recording) {
	const status = sandbox.recordings.get(sid)?.status;
	return status === 'paused' ? `paused (${sandbox.pauseBehaviors.get(sid)})` : status;
}

function theNote(sandbox: Sandbox, step: string, callSid: string) {
	const notes = sandbox.crmNotes.splice(0);
	expectToSee(
		`${step}, CRM notes`,
		notes.map((note) => note.callSid),
		[callSid],
	);
	return notes[0];
}

function expectTrueAnswer(step: string, answer: PaymentAnswer, recording: Recording) {
	const { status, callSid, recordings, crmNote } = answer.body;
	expectToSee(
		`${step}, answer ${answer.text}`,
		[answer.status, callSid, status, recordings, crmNote],
		[
			200,
			recording.call_sid,
			recording.status,
			[{ sid: recording.sid, status: recording.status }],
			'written',
		],
	);
}

/**
 * Plays one payment during a live call, and one after the call has ended, through the workflow's
 * webhook. Each step is printed once it was seen in the sandbox.
 *
 * @throws Problem at the first step that was not seen
 */
export async function playPayment(sandbox: Sandbox, webhook: string): Promise<void> {
	const call = sandbox.addCall();
	const recording = sandbox.addRecording({ call_sid: call.sid });
	expectToSee('call live', sandbox.calls.get(call.sid)?.status, 'in-progress');
	showStep('call live', `${call.from} to ${call.to}, ${call.sid}`);
	expectToSee('recording in-progress', stateOf(sandbox, recording), 'in-progress');
	showStep('recording in-progress', recording.sid);

	const started = await tellPayment(webhook, call.sid, 'started');
	expectToSee(`paused, answer ${started.text}`, stateOf(sandbox, recording), 'paused (silence)');
	showStep('paused (silence)', 'seen in the sandbox after the payment page said "started"');
	showNote(theNote(sandbox, 'paused', call.sid));
	expectTrueAnswer('verified', started, recording);
	showStep('verified', `the webhook answered ${started.status}, and what it says is true`);

	const finished = await tellPayment(webhook, call.sid, 'finished');
	expectToSee(`resumed, answer ${finished.text}`, stateOf(sandbox, recording), 'in-progress');
	expectTrueAnswer('resumed', finished, recording);
	showStep('resumed', `after "finished"; the webhook answered ${finished.status}`);
	showNote(theNote(sandbox, 'resumed', call.sid));

	sandbox.hangUp(call.sid);
	const refused = await tellPayment(webhook, call.sid, 'started');
	expectToSee(`refused, answer ${refused.text}`, refused.status, 502);
	expectToSee('refused, recording', stateOf(sandbox, recording), 'completed');
	showStep('refused (502)', `the call has ended: ${refused.body.error}`);
	showNote(theNote(sandbox, 'refused', call.sid));
}
