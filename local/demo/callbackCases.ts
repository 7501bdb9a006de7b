/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { INode, INodeParameters } from 'n8n-workflow';
import { ATTACKS } from '../../test/support/callbacks/attacks';
import { RECORDING } from '../../test/support/callbacks/recordingCallback';
import { send, signedForm } from '../../test/support/callbacks/signedCallback';
import { MOST_TRIES, type Sandbox } from '../../sandbox';
import { activateWorkflow } from './exampleWorkflow';
import type { RunningN8n } from '../n8n/start';
import { expectToSee, showStep } from './timeline';

const BURST = 500;
/** A burst comes over so many connections. With many more, n8n takes longer than SignalWire waits. */
const CONNECTIONS = 10;
const SECONDS_TO_EXECUTE = 60;
const PAUSE_FOR_REPEATED = 3000;

/** A trigger, and a CRM note that names the recording of each callback. */
function noteWorkflow(sandbox: Sandbox) {
	const node = (name: string, type: string, x: number, parameters: INodeParameters): INode => ({
		id: randomUUID(),
		name,
		type,
		typeVersion: type.endsWith('httpRequest') ? 4.2 : 1.1,
		position: [x, 0],
		parameters,
	});
	const trigger = node('Recording', 'n8n-nodes-signalwire.signalWireTrigger', 0, {
		events: ['recording.completed'],
	});
	const note = node('Note', 'n8n-nodes-base.httpRequest', 220, {
		method: 'POST',
		url: `${sandbox.origin}/crm/notes`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ { recordingSid: $json.RecordingSid } }}',
	});
	return {
		name: 'Callbacks',
		nodes: [{ ...trigger, webhookId: randomUUID() }, note],
		connections: { Recording: { main: [[{ node: 'Note', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** n8n renews its expression engine after each call, for which the next one at once would wait. */
const PAUSE_BETWEEN_ATTACKS = 150;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function timed<T>(work: () => Promise<T>): Promise<[result: T, milliseconds: number]> {
	const start = performance.now();
	return [await work(), performance.now() - start];
}

async function missingKey(sandbox: Sandbox, n8n: RunningN8n) {
	const data = { ...sandbox.credentials, signingKey: '' };
	const credential = { name: 'Without a key', type: 'signalWireApi', data };
	const { id } = await n8n.api.request<{ id: string }>('POST', '/credentials', credential);
	const activation = activateWorkflow(n8n, noteWorkflow(sandbox), { id, name: credential.name });
	const message = await activation.then(
		() => 'activated',
		(error: Error) => error.message,
	);
	expectToSee(`no Signing Key: ${message}`, message.includes('has no Signing Key'), true);
	showStep('no Signing Key', 'the workflow is not activated, and n8n shows why');
}

async function attacks(sandbox: Sandbox, url: string) {
	const { signingKey } = sandbox.credentials;
	const durations: number[] = [];
	for (const [name, attack] of Object.entries(ATTACKS)) {
		const callback = attack(url, signingKey);
		const [answer, duration] = await timed(async () => await send(callback));
		// What n8n cannot read, it refuses itself.
		const isRefused = [400, 401, 422].includes(answer.status);
		expectToSee(`attack: ${name}, refused (${answer.status})`, isRefused, true);
		durations.push(duration);
		await delay(PAUSE_BETWEEN_ATTACKS);
	}
	expectToSee('attacks, CRM notes', sandbox.crmNotes.length, 0);
	const times = `median ${median(durations).toFixed()} ms, slowest ${Math.max(...durations).toFixed()} ms`;
	showStep(
		'attacks',
		`${durations.length} callbacks that must not get through: all refused (${times})`,
	);
}

/** Sends one callback until it is answered with a success, as SignalWire does. */
async function deliver(url: string, sid: string, key: string): Promise<number[]> {
	const callback = signedForm(url, { ...RECORDING, RecordingSid: sid }, url, key);
	const statuses: number[] = [];
	while (statuses.length < MOST_TRIES && !statuses.includes(204)) {
		statuses.push((await send(callback)).status);
	}
	return statuses;
}

/** @returns how often each recording was noted, once all of `sids` are, or time is up */
async function countNotes(sandbox: Sandbox, sids: string[]): Promise<Map<unknown, number>> {
	const counts = new Map<unknown, number>();
	const collect = () => {
		for (const { recordingSid } of sandbox.crmNotes.splice(0)) {
			counts.set(recordingSid, (counts.get(recordingSid) ?? 0) + 1);
		}
	};
	const deadline = Date.now() + SECONDS_TO_EXECUTE * 1000;
	while (Date.now() < deadline && !sids.every((sid) => counts.has(sid))) {
		await delay(200);
		collect();
	}
	// What is executed twice comes a little later.
	await delay(PAUSE_FOR_REPEATED);
	collect();
	return counts;
}

async function burst(sandbox: Sandbox, url: string, size: number) {
	const { signingKey } = sandbox.credentials;
	const waiting = Array.from({ length: size }, () => randomUUID());
	const answers = new Map<string, number[]>();
	const durations: number[] = [];
	const connection = async () => {
		for (let sid = waiting.pop(); sid; sid = waiting.pop()) {
			const next = sid;
			const [statuses, duration] = await timed(async () => await deliver(url, next, signingKey));
			answers.set(sid, statuses);
			durations.push(duration);
		}
	};
	const [, total] = await timed(
		async () => await Promise.all(Array.from({ length: CONNECTIONS }, connection)),
	);
	const taken = [...answers.keys()].filter((sid) => answers.get(sid)!.includes(204));
	expectToSee('burst, at least half answered 204', taken.length >= size / 2, true);
	const counts = await countNotes(sandbox, taken);
	const missing = taken.filter((sid) => !counts.has(sid));
	expectToSee('burst, answered 204 and not executed', missing.slice(0, 3), []);
	// Only what was first answered otherwise may be executed twice.
	const repeated = taken.filter((sid) => counts.get(sid)! > 1);
	const unexpected = repeated.filter((sid) => answers.get(sid)!.length === 1);
	expectToSee('burst, executed twice after one 204', unexpected.slice(0, 3), []);
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
	showStep(
		`burst of ${size}`,
		`${taken.length} answered 204, all of them executed, ${repeated.length} twice; in ${seconds(total)}, the slowest in ${seconds(Math.max(...durations))}`,
	);
}

/**
 * Sends a trigger what nobody signed, and more callbacks than ever come at once.
 *
 * @param burstSize how many callbacks come at once
 * @throws Problem when one of them is not treated as it should be
 */
export async function playCallbackCases(
	sandbox: Sandbox,
	n8n: RunningN8n,
	burstSize = BURST,
): Promise<void> {
	await missingKey(sandbox, n8n);
	const { webhook } = await activateWorkflow(n8n, noteWorkflow(sandbox));
	await attacks(sandbox, webhook);
	await burst(sandbox, webhook, burstSize);
}
