import type { INode } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { RunningN8n } from '../n8n/start';
import { importExample } from './exampleWorkflow';
import { addLiveCall, statusesOf } from './hardCases';
import { post } from './paymentPage';
import { expectToSee, showStep } from './timeline';

const NUMBER = '+13105550177';

/** An example, its step that n8n is to pass over, and what a page sends. */
const EXAMPLES: Array<[file: string, step: string, request: (callSid: string) => object]> = [
	['pause-while-paying.json', 'Pause or resume', (callSid) => ({ callSid, payment: 'started' })],
	['pause-with-evidence.json', 'Pause or resume', (callSid) => ({ callSid, payment: 'started' })],
	['pause-with-a-time-limit.json', 'Pause', (callSid) => ({ callSid })],
	['pause-by-phone-number.json', 'Pause each call', () => ({ phoneNumber: NUMBER })],
];

async function createAnotherCredential({ api }: RunningN8n, sandbox: Sandbox) {
	const credential = { name: 'To be deleted', type: 'signalWireApi', data: sandbox.credentials };
	const { id } = await api.request<{ id: string }>('POST', '/credentials', credential);
	return { id, name: credential.name };
}

/**
 * Asks each example for a pause when its step is disabled, and when its credential was deleted: n8n
 * then hands the input on, as if the step had done its work.
 *
 * @throws Problem when one of them answers 200
 */
export async function playBrokenSteps(sandbox: Sandbox, n8n: RunningN8n): Promise<void> {
	const disabled: Partial<INode> = { disabled: true };
	const deleted = await createAnotherCredential(n8n, sandbox);
	const workflows = [];
	for (const [file, step, request] of EXAMPLES) {
		const one = await importExample(n8n, file, sandbox.origin, { [step]: disabled });
		const other = await importExample(n8n, file, sandbox.origin, {}, deleted);
		workflows.push(
			{ what: `${file}, disabled`, request, webhook: one.webhook },
			{ what: `${file}, credential deleted`, request, webhook: other.webhook },
		);
	}
	await n8n.api.request('DELETE', `/credentials/${deleted.id}`);
	for (const { what, request, webhook } of workflows) {
		const callSid = addLiveCall(sandbox, 1, NUMBER);
		const { status, body } = await post(webhook, request(callSid));
		expectToSee(`${what}, answered`, [status, body.status], [502, undefined]);
		expectToSee(what, statusesOf(sandbox, callSid), ['in-progress']);
		sandbox.hangUp(callSid);
	}
	const notes = sandbox.crmNotes.splice(0).map(({ note }) => String(note));
	const isHonest = notes.every((note) => note.includes('NOT be confirmed'));
	expectToSee('CRM notes', [notes.length, isHonest], [2, true]);
	showStep('step disabled, no key', `all ${workflows.length} answered 502, none 200`);
}
