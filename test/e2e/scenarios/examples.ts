/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playBrokenSteps } from '../../../local/demo/brokenSteps';
import { playCallbackCases } from '../../../local/demo/callbackCases';
import {
	activateWorkflow,
	importExample,
	type Workflow,
} from '../../../local/demo/exampleWorkflow';
import { addLiveCall, playHardCases, statusesOf } from '../../../local/demo/hardCases';
import { playPayment } from '../../../local/demo/payment';
import { playByPhoneNumber, playEvidence, playTimeLimit } from '../../../local/demo/recipes';
import { post, tellPayment } from '../../../local/demo/paymentPage';
import { playRecording } from '../../../local/demo/recording';
import type { RunningN8n } from '../../../local/n8n/start';
import { REPOSITORY } from '../../../local/n8n/paths';
import { deactivate } from './activation';
import { isVersion1, type Play } from './play';

const FOLDER = join(REPOSITORY, 'examples');

/** Fewer than `npm start -- --once` sends, which takes minutes on a busy machine. */
const BURST = 100;

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;

/** It has n8n's agent of n8n 2, which n8n does not activate without a credential for the model. */
const WITH_AGENT = 'two-way-sms-agent.json';

async function giveModelCredential({ api }: RunningN8n, { nodes }: Workflow) {
	const credential = { name: 'Model', type: 'openAiApi', data: { apiKey: 'none' } };
	const { id } = await api.request<{ id: string }>('POST', '/credentials', credential);
	for (const node of nodes.filter(({ type }) => type.endsWith('.lmChatOpenAi'))) {
		node.credentials = { openAiApi: { id, name: credential.name } };
	}
}

const withoutCredentials = ({ nodes }: Workflow) =>
	nodes.map((node) => ({ ...node, credentials: undefined }));

/** The examples that make a Data Table, which no node can in n8n 1. */
const dataTables: Play = async ({ scenario, n8nVersion }, { n8n, sandbox }) => {
	if (isVersion1(n8nVersion)) {
		await scenario('examples with a Data Table: they pause without, and say so', async () => {
			sandbox.reset();
			const limit = await importExample(n8n, 'pause-with-a-time-limit.json', sandbox.origin);
			const evidence = await importExample(n8n, 'pause-with-evidence.json', sandbox.origin);
			const callSid = addLiveCall(sandbox);
			const limited = await post(limit.webhook, { callSid });
			deepEqual([limited.status, limited.body.timeLimit], [200, 'not set']);
			deepEqual(statusesOf(sandbox, callSid), ['paused']);
			const resumed = await tellPayment(evidence.webhook, callSid, 'finished');
			deepEqual([resumed.status, resumed.body.evidence], [200, 'not stored']);
			deepEqual(statusesOf(sandbox, callSid), ['in-progress']);
		});
		return;
	}
	await scenario('example pause-with-a-time-limit.json: limits that end, and not', async () => {
		sandbox.reset();
		await playTimeLimit(sandbox, n8n);
	});
	await scenario(
		'example pause-with-evidence.json: of a pause, and of one that failed',
		async () => {
			sandbox.reset();
			await playEvidence(sandbox, n8n);
		},
	);
};

/** Every workflow of examples/: as it is in its file, and then played. */
export const examples: Play = async (stage, given) => {
	const { scenario } = stage;
	const { n8n, sandbox } = given;
	for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
		if (file === WITH_AGENT && isVersion1(stage.n8nVersion)) continue;
		await scenario(`example ${file}: imported without a change, activated`, async () => {
			const workflow = read(file);
			if (file === WITH_AGENT) await giveModelCredential(n8n, workflow);
			const { id } = await activateWorkflow(n8n, workflow);
			const stored = await n8n.api.request<Workflow>('GET', `/workflows/${id}`);
			deepEqual(withoutCredentials(stored), withoutCredentials(read(file)));
			await deactivate(n8n, id);
		});
	}
	await scenario('example pause-while-paying.json: a payment, and what can go wrong', async () => {
		sandbox.reset();
		const { webhook } = await importExample(n8n, 'pause-while-paying.json', sandbox.origin);
		await playPayment(sandbox, webhook);
		await playHardCases(sandbox, webhook);
	});
	await scenario('example recording-to-crm.json: a recording that is reported twice', async () => {
		sandbox.reset();
		const { webhook } = await importExample(n8n, 'recording-to-crm.json', sandbox.origin);
		await playRecording(sandbox, webhook);
	});
	await scenario('examples: a step that is disabled or has lost its credential', async () => {
		sandbox.reset();
		await playBrokenSteps(sandbox, n8n);
	});
	await scenario(
		'example pause-by-phone-number.json: two calls, one that fails, none',
		async () => {
			sandbox.reset();
			await playByPhoneNumber(sandbox, n8n);
		},
	);
	await dataTables(stage, given);
	await scenario('trigger: no key, attacks, a burst of callbacks', async () => {
		sandbox.reset();
		await playCallbackCases(sandbox, n8n, BURST);
	});
};
