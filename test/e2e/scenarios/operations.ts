/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { fill, OPERATION_ROWS, type TestedOperation } from '../../support/operations';
import { namingParameters } from '../../support/parameters';
import { executionOf } from '../support/execution';
import { activateSteps, namesOf, ticketsOf, type Step } from '../support/webhookWorkflow';
import { expectEffect } from './effects';
import type { Play } from './play';

/** The sandbox with nothing in it but what an operation needs for two items. */
function itemsFor(sandbox: Sandbox, { add }: TestedOperation): IDataObject[] {
	sandbox.reset();
	return [add(sandbox), add(sandbox)];
}

function stepOf(name: string, tested: TestedOperation, sandbox: Sandbox): Step {
	const { resource, operation, fields } = tested;
	const naming = namingParameters(itemsFor(sandbox, tested));
	const parameters = { resource, operation, ...naming, ...fields } as INodeParameters;
	return { name, node: { parameters } };
}

function expectRequest(sandbox: Sandbox, tested: TestedOperation, item: IDataObject) {
	const { method, path, request } = tested;
	const isIt = (sent: { method: string; path: string }) =>
		sent.method === method && sent.path.endsWith(fill(path, item));
	ok(sandbox.requests.some(isIt), `${request} was not sent for ${JSON.stringify(item)}`);
}

/** Each operation once, for two items, with a webhook of its own. */
export const everyOperation: Play = async ({ scenario }, { n8n, sandbox }) => {
	const steps = OPERATION_ROWS.map(([name, tested]) => stepOf(name, tested, sandbox));
	const workflow = await activateSteps(n8n, 'Every operation', steps);
	for (const [name, tested] of OPERATION_ROWS) {
		await scenario(`operation ${name}`, async () => {
			const items = itemsFor(sandbox, tested);
			const { status, text, results } = await workflow.call(name, items);
			const execution = await executionOf(n8n, workflow.id);
			equal(status, 200, execution.error?.message);
			deepEqual(ticketsOf(results), ['T0', 'T1']);
			const [outputs] = execution.outputsOf(namesOf(name).node);
			items.forEach((item, index) => {
				const output = outputs[index];
				deepEqual(output.pairedItem, { item: index });
				ok(output.json[tested.named] ?? output.binary, text);
				expectRequest(sandbox, tested, item);
				expectEffect(name, { sandbox, item, output });
			});
		});
	}
};
