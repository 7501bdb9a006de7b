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
import { playHardCases } from '../../../local/demo/hardCases';
import { playPayment } from '../../../local/demo/payment';
import { playRecipes } from '../../../local/demo/recipes';
import { playRecording } from '../../../local/demo/recording';
import { REPOSITORY } from '../../../local/n8n/paths';
import { deactivate } from './activation';
import type { Play } from './play';

const FOLDER = join(REPOSITORY, 'examples');

/** Fewer than `npm start -- --once` sends, which takes minutes on a busy machine. */
const BURST = 100;

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;

const withoutCredentials = ({ nodes }: Workflow) =>
	nodes.map((node) => ({ ...node, credentials: undefined }));

/** Every workflow of examples/: as it is in its file, and then played. */
export const examples: Play = async ({ scenario }, { n8n, sandbox }) => {
	for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
		await scenario(`example ${file}: imported without a change, activated`, async () => {
			const { id } = await activateWorkflow(n8n, read(file));
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
	await scenario('examples: by phone number, with a time limit, with evidence', async () => {
		sandbox.reset();
		await playRecipes(sandbox, n8n);
	});
	await scenario('trigger: no key, attacks, a burst of callbacks', async () => {
		sandbox.reset();
		await playCallbackCases(sandbox, n8n, BURST);
	});
};
