/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';
import { createdAt, type Sandbox } from '../../sandbox';
import { Problem } from '../n8n/problem';
import { expectToSee, showNote, showStep } from './timeline';

const SECONDS_TO_NOTE = 30;
const TALK = 42_000;

/** Waits for what a workflow writes after it has answered. */
async function waitForNotes(sandbox: Sandbox, step: string, count: number) {
	const deadline = Date.now() + SECONDS_TO_NOTE * 1000;
	while (sandbox.crmNotes.length < count) {
		if (Date.now() > deadline) {
			throw new Problem(
				`${step}: ${count} CRM notes should be there, and ${sandbox.crmNotes.length} are.`,
				'Run `npm start` without --once, and look at the executions in the editor.',
			);
		}
		await delay(50);
	}
	return sandbox.crmNotes.splice(0);
}

/** Starts to record as anybody could who has the API: the callback's address comes with it. */
export async function startRecording(sandbox: Sandbox, callSid: string, callback: string) {
	const { origin, projectId, apiToken } = sandbox;
	const account = `${origin}/api/laml/2010-04-01/Accounts/${projectId}`;
	const response = await fetch(`${account}/Calls/${callSid}/Recordings`, {
		method: 'POST',
		headers: {
			Authorization: `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`,
			'Content-Type': 'application/x-www-form-urlencoded',
		},
		body: new URLSearchParams({ RecordingStatusCallback: callback }).toString(),
	});
	return (await response.json()) as { sid: string };
}

/**
 * Records a call whose end SignalWire reports twice, to a workflow that stores the file and writes
 * one CRM note.
 *
 * @param webhook production address of the trigger
 * @throws Problem at the first step that was not seen
 */
export async function playRecording(sandbox: Sandbox, webhook: string): Promise<void> {
	sandbox.behaviour.callbackCopies = 2;
	const call = sandbox.addCall();
	const { sid } = await startRecording(sandbox, call.sid, webhook);
	// As if people had talked for a while.
	const { date_created: start_time } = createdAt(Date.now() - TALK);
	Object.assign(sandbox.recordings.get(sid)!, { start_time });
	showStep('recording started', `${sid}, with ${webhook}`);

	sandbox.hangUp(call.sid);
	await sandbox.callbacks.settled();
	const answers = sandbox.callbacks.sent.map((callback) => callback.answers);
	expectToSee('recording completed, answers', answers, [[204], [204]]);
	showStep('recording completed', 'the call has ended; SignalWire said so twice, n8n answered 204');

	const notes = await waitForNotes(sandbox, 'recording completed', 1);
	const file = sandbox.crmFiles.get(`${sid}.mp3`);
	expectToSee('file stored', [file?.contentType, notes[0].recordingSid], ['audio/mpeg', sid]);
	showStep('file stored', `${sid}.mp3, ${file?.content.length} bytes`);
	showNote(notes[0]);
	sandbox.behaviour.callbackCopies = 1;
}
