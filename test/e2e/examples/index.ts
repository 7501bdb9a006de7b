/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal } from 'node:assert/strict';
import { importExample } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import type { RunningN8n } from '../../../local/n8n/start';
import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import type { Sandbox } from '../../../sandbox';
import { parametersOf, readExample } from '../../support/exampleFile';
import type { Suite } from '../stage';
import { playSmsAgent } from './smsAgent';
import { until, whileNothingShouldHappen } from '../support/until';

const CUSTOMER = '+13105550155';
const OWN = '+13105550163';

async function missedCall(n8n: RunningN8n, sandbox: Sandbox): Promise<void> {
	const shortWait = { resume: 'timeInterval', amount: 1, unit: 'seconds' };
	const { webhook } = await importExample(n8n, 'missed-call-text-back.json', sandbox.origin, {
		'Let the other phones end': { parameters: shortWait },
	});
	const { sid } = sandbox.addCall({ from: CUSTOMER, to: OWN, status: 'completed' });
	const phones = ['no-answer', 'busy', 'canceled'].map((status) =>
		sandbox.addCall({ parent_call_sid: sid, status, direction: 'outbound-dial' }),
	);
	const report = async (phone: (typeof phones)[number]) =>
		await sandbox.callbacks.send(webhook, {
			AccountSid: sandbox.projectId,
			...{ CallSid: phone.sid, ParentCallSid: sid, CallStatus: phone.status, SequenceNumber: '1' },
		});
	await Promise.all([...phones, ...phones].map(report));
	const texts = () => [...sandbox.messages.values()].filter(({ to }) => to === CUSTOMER);
	await until('a text to the caller', () => texts().length > 0);
	await whileNothingShouldHappen();
	deepEqual(
		texts().map(({ from }) => from),
		[OWN],
	);
}

async function reminders(n8n: RunningN8n, sandbox: Sandbox): Promise<void> {
	const [file, settings] = ['appointment-reminders.json', 'Your settings'];
	const { nodes } = readExample(file, sandbox.origin);
	const { webhookId } = nodes.find(({ name }) => name === 'Delivery is reported')!;
	const triggerUrl = `${n8n.origin}/webhook/${webhookId}/webhook`;
	const placeholder = 'https://your-n8n.example.com/webhook/message-status';
	const parameters = parametersOf(file, settings, [placeholder, triggerUrl]);
	const { webhooks } = await importExample(n8n, file, sandbox.origin, {
		[settings]: { parameters },
	});
	equal(webhooks['Delivery is reported'], triggerUrl);
	const one = { start: '2026-03-02T10:30:00-08:00', name: 'Ann' };
	const appointments = [
		{ ...one, id: 'A-1', phone: '+13105550156' },
		{ ...one, id: 'A-2', phone: '+19955530003' },
	];
	const { status } = await post(webhooks['Appointments to remind'], { appointments });
	equal(status, 200);
	const noteOf = (id: string) => sandbox.crmNotes.find((note) => note.id === id);
	equal((await until('a note on A-1', () => noteOf('A-1'))).note, 'The reminder was delivered.');
	const { note } = await until('a note on A-2', () => noteOf('A-2'));
	equal(
		note,
		'The reminder was NOT delivered: the phone cannot be reached; it may be switched off.',
	);
}

async function supervisorOnHold(n8n: RunningN8n, sandbox: Sandbox): Promise<void> {
	const { webhook } = await importExample(n8n, 'supervisor-on-hold.json', sandbox.origin);
	const { sid: conference_sid } = sandbox.addConference();
	const [agent, supervisor] = [1, 2].map(() =>
		sandbox.addParticipant({ conference_sid, call_sid: sandbox.addCall().sid }),
	);
	const { sid } = sandbox.addConferenceRecording({ conference_sid });
	const tell = async (payment: string) =>
		await post(webhook, {
			...{ conferenceSid: conference_sid, supervisorCallSid: supervisor.call_sid, payment },
		});
	const seen = () => [agent.hold, supervisor.hold, sandbox.recordings.get(sid)?.status];
	equal((await tell('started')).status, 200);
	deepEqual(seen(), [false, true, 'paused']);
	equal((await tell('finished')).status, 200);
	deepEqual(seen(), [false, false, 'in-progress']);
	sandbox.faults.add({ method: 'POST', path: supervisor.call_sid, fault: { kind: 'ignored' } });
	const failed = await tell('started');
	sandbox.faults.clear();
	deepEqual([failed.status, ...seen()], [502, false, false, 'paused']);
}

/** The examples that need more of n8n than its engine: data tables, waiting, agents. */
export const examples: Suite = {
	name: 'examples',
	n8nVersions: [NEWEST_N8N, OLDEST_N8N],
	async play(stage) {
		const { n8n, sandbox } = await stage.start();
		await stage.scenario('the CRM learns whether a reminder was delivered', async () => {
			await reminders(n8n, sandbox);
		});
		await stage.scenario('a supervisor is on hold while a card is read', async () => {
			await supervisorOnHold(n8n, sandbox);
		});
		// The others make a Data Table, which n8n 1 cannot; their guides say so.
		if (stage.n8nVersion === OLDEST_N8N) return;
		await stage.scenario('a missed call is answered with one text', async () => {
			await missedCall(n8n, sandbox);
		});
		await playSmsAgent(stage, n8n, sandbox);
	},
};
