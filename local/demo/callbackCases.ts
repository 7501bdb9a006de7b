/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';
import { ATTACKS } from '../../test/support/callbacks/attacks';
import { send } from '../../test/support/callbacks/signedCallback';
import type { Sandbox } from '../../sandbox';
import { noteWorkflow, sendBurst } from './callbackBurst';
import { activateWorkflow } from './exampleWorkflow';
import type { RunningN8n } from '../n8n/start';
import { expectToSee, showStep } from './timeline';

const BURST = 500;
/** A burst comes over so many connections. With many more, n8n takes longer than SignalWire waits. */
const CONNECTIONS = 10;

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

async function burst(sandbox: Sandbox, url: string, size: number) {
	const burst = await sendBurst(sandbox, url, { callbacks: size, connections: CONNECTIONS });
	const { taken, lost, repeated, repeatedAfterOne, total, slowest } = burst;
	expectToSee('burst, at least half answered 204', taken.length >= size / 2, true);
	expectToSee('burst, answered 204 and not executed', lost.slice(0, 3), []);
	expectToSee('burst, executed twice after one 204', repeatedAfterOne.slice(0, 3), []);
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
	showStep(
		`burst of ${size}`,
		`${taken.length} answered 204, all of them executed, ${repeated.length} twice; in ${seconds(total)}, the slowest in ${seconds(slowest)}`,
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
