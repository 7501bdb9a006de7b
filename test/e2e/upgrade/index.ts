/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activateWorkflow, type Workflow } from '../../../local/demo/exampleWorkflow';
import { tellPayment, post } from '../../../local/demo/paymentPage';
import { playRecording } from '../../../local/demo/recording';
import type { RunningN8n } from '../../../local/n8n/start';
import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import { name as packageName } from '../../../package.json';
import type { Sandbox } from '../../../sandbox';
import { OPERATION_ROWS } from '../../support/operations';
import { expectEffect } from '../scenarios/effects';
import type { Suite } from '../stage';
import { executionOf } from '../support/execution';
import { SAVED_STEPS } from './savedSteps';

/**
 * The files in saved/ are never changed: n8n's editor saved them so, without what is the default of
 * a field. `operations-before-messages`, with the two examples of that time, is of the state before
 * there were messages (8f6f449); `operations-of-0.1.0` of what 0.1.0 was prepared from.
 */
const SAVED = join(__dirname, 'saved');

/** Where the examples of that time found a storage and a CRM. */
const SANDBOX_OF_THAT_TIME = 'http://127.0.0.1:8787';

function readSaved(file: string, { origin }: Sandbox): Workflow {
	const text = readFileSync(join(SAVED, file), 'utf8');
	return JSON.parse(text.replaceAll(SANDBOX_OF_THAT_TIME, origin)) as Workflow;
}

const webhookOf = (step: string) => `Webhook: ${step}`;

interface Saved {
	n8n: RunningN8n;
	sandbox: Sandbox;
	id: string;
	webhooks: Record<string, string>;
}

async function playStep(name: string, { n8n, sandbox, id, webhooks }: Saved) {
	const [operation] = name.split(',');
	const row = OPERATION_ROWS.find(([rowName]) => rowName === operation);
	ok(row, `there is no operation ${operation} any more`);
	const { add = row[1].add, more, sent = [], effect } = SAVED_STEPS[name] ?? {};
	sandbox.reset();
	const item = add(sandbox);
	const body = { ...item, accountSid: sandbox.projectId, ...more?.(sandbox, item) };
	const { status, text } = await post(webhooks[webhookOf(name)], body);
	const { error, outputsOf } = await executionOf(n8n, id);
	equal(status, 200, `${error?.message} ${text}`);
	const [[output]] = outputsOf(name);
	ok(output, 'nothing came out');
	const pairs = sandbox.requests.flatMap(({ query, form }) => [...query, ...form]);
	for (const pair of sent) {
		ok(
			pairs.some((one) => String(one) === String(pair)),
			`${pair.join('=')} was not sent`,
		);
	}
	if (effect) effect(sandbox, item);
	else expectEffect(operation, { sandbox, item, output });
}

/** Workflows that earlier states of this package saved still run. */
export const upgrade: Suite = {
	name: 'upgrade',
	n8nVersions: [NEWEST_N8N, OLDEST_N8N],
	async play({ start, scenario }) {
		const { n8n, sandbox } = await start();

		for (const file of ['operations-before-messages.json', 'operations-of-0.1.0.json']) {
			await scenario(`saved ${file}`, async () => {
				const workflow = readSaved(file, sandbox);
				const { id, webhooks } = await activateWorkflow(n8n, workflow);
				const steps = Object.keys(webhooks).map((webhook) => webhook.replace(webhookOf(''), ''));
				const failures: string[] = [];
				for (const step of steps) {
					await playStep(step, { n8n, sandbox, id, webhooks }).catch((error: Error) =>
						failures.push(`${step}: ${error.message}`),
					);
				}
				deepEqual(failures, []);
				return `${steps.length} steps`;
			});
		}

		await scenario('the editor knows the version of each saved node', async () => {
			const loaded = await n8n.api.findNodeTypes(packageName);
			const known = loaded.flatMap(({ name, version }) =>
				[version].flat().map((one) => `${name} ${one}`),
			);
			const nodes = readdirSync(SAVED).flatMap((file) => readSaved(file, sandbox).nodes);
			const saved = nodes
				.filter(({ type }) => type.startsWith(`${packageName}.`))
				.map(({ type, typeVersion }) => `${type} ${typeVersion}`);
			deepEqual(
				[...new Set(saved)].filter((one) => !known.includes(one)),
				[],
			);
			return [...new Set(saved)].join(', ');
		});

		await scenario('saved pause-while-paying.json', async () => {
			sandbox.reset();
			const { webhook } = await activateWorkflow(
				n8n,
				readSaved('pause-while-paying.json', sandbox),
			);
			const { sid: callSid } = sandbox.addCall();
			const { sid } = sandbox.addRecording({ call_sid: callSid });
			for (const [payment, wanted] of [
				['started', 'paused'],
				['finished', 'in-progress'],
			]) {
				const { status, body } = await tellPayment(webhook, callSid, payment);
				deepEqual([status, body.status], [200, wanted]);
				equal(sandbox.recordings.get(sid)?.status, wanted);
			}
			sandbox.hangUp(callSid);
			equal((await tellPayment(webhook, callSid, 'started')).status, 502);
		});

		await scenario('saved recording-to-crm.json', async () => {
			sandbox.reset();
			const { webhook } = await activateWorkflow(n8n, readSaved('recording-to-crm.json', sandbox));
			await playRecording(sandbox, webhook);
		});
	},
};
