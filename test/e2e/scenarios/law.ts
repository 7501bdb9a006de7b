/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { violations } from '../../support/law/judge';
import { play, type RunUpdate } from '../../support/law/play';
import { batches, type Target } from '../../support/law/scenario';
import { byId } from '../../support/parameters';
import { behave } from '../../support/sandbox';
import { activateSteps } from '../support/webhookWorkflow';
import type { Play } from './play';

const BATCHES = Number(process.env.LAW_RUNS ?? 2);
const SEED = Number(process.env.LAW_SEED ?? Math.trunc(Math.random() * 2 ** 31));

const TARGETS: Target[] = ['recording', 'activeRecordings', 'conversation'];

/** An update of which all but what it applies to comes with the item. */
const parametersFor = (applyTo: Target): INodeParameters => ({
	...{ resource: 'recording', operation: 'update', applyTo },
	...(applyTo === 'recording' && { recordingSid: byId('={{ $json.recordingSid }}') }),
	accountSid: '={{ $json.accountSid }}',
	callSid: byId('={{ $json.callSid }}'),
	status: '={{ $json.asked }}',
	options: { giveUpAfter: '={{ $json.giveUpAfter }}' },
});

/** What a webhook is told of a pause, a resumption or a stop is true, whatever goes wrong. */
export const law: Play = async ({ scenario }, { n8n, sandbox }) => {
	const { call } = await activateSteps(
		n8n,
		'The law of the pause',
		TARGETS.map((target) => ({ name: target, node: { parameters: parametersFor(target) } })),
	);
	const runUpdate: RunUpdate = async (item, { target, asked, giveUpAfter }) => {
		const { status, results } = await call(target, [{ ...item, asked, giveUpAfter }]);
		return status === 200 ? results.map(({ json }) => String(json?.sid)) : undefined;
	};
	await scenario('random updates and faults: no answer 200 that was not true', async () => {
		let [asked, succeeded] = [0, 0];
		for (const { scenarios, ...behaviour } of fc.sample(batches, {
			numRuns: BATCHES,
			seed: SEED,
		})) {
			sandbox.reset();
			behave(sandbox, behaviour);
			const played = await Promise.all(
				scenarios.map(async (one) => await play(sandbox, one, runUpdate, true)),
			);
			for (const one of played) {
				const where = JSON.stringify({ ...behaviour, ...one.scenario });
				deepEqual(violations(one), [], `LAW_SEED=${SEED}: ${where}`);
				asked += one.updates.length;
				succeeded += one.updates.filter((update) => update.succeeded).length;
			}
		}
		const seen = `${asked} updates, ${succeeded} answered 200, LAW_SEED=${SEED}`;
		ok(succeeded >= BATCHES * 3, seen);
		return seen;
	});
	sandbox.reset();
};
