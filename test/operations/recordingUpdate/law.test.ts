/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { violations } from '../../support/law/judge';
import { play, type RunUpdate } from '../../support/law/play';
import { batches } from '../../support/law/scenario';
import { recording } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const RUNS = Number(process.env.LAW_RUNS ?? 3);
const SEED = process.env.LAW_SEED === undefined ? undefined : Number(process.env.LAW_SEED);
const LONGEST_RUN = 30_000;

const runUpdate: RunUpdate = async (item, { target, asked, giveUpAfter }) => {
	const fields = {
		...{ applyTo: target, status: asked, options: { giveUpAfter } },
		...(target === 'recording' ? {} : { recordingSid: '' }),
	};
	const { update } = recording.operations;
	const { output, error } = await runOperation(given.sandbox, update, [item], { fields });
	return error ? undefined : output.map(({ json }) => String(json.sid));
};

it(
	'an update that succeeded was true at some moment after it was asked for, left nothing out, and is not undone by an earlier one',
	async () => {
		let told = 0;
		const property = fc.asyncProperty(batches, async ({ scenarios, ...behaviour }) => {
			const { sandbox } = given;
			sandbox.reset();
			behave(sandbox, behaviour);
			const played = await Promise.all(
				scenarios.map(async (one) => await play(sandbox, one, runUpdate)),
			);
			told += played.flatMap(({ updates }) => updates.filter((one) => one.succeeded)).length;
			for (const one of played) {
				const found = violations(one);
				const scenario = JSON.stringify({ ...behaviour, ...one.scenario });
				if (found.length > 0) throw new Error(`${found.join('\n')}\nin ${scenario}`);
			}
		});
		// Times are never quite the same again, so that a smaller scenario says little.
		await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
		expect(told).toBeGreaterThan(RUNS * 3);
	},
	RUNS * LONGEST_RUN,
);
