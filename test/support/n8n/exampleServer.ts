import { DataDeduplicationService } from 'n8n-core';
import type { Sandbox } from '../../../sandbox';
import type { DataTables } from './dataTables';
import { exampleOf, type ExampleChanges } from './exampleWorkflow';
import { startN8nServer, type N8nServer } from './n8nServer';
import { ProcessedItems } from './processedItems';

/** What the Remove Duplicates nodes of examples remember; empty before each test. */
export const processedItems = new ProcessedItems();

beforeAll(async () => await DataDeduplicationService.init(processedItems as never));
beforeEach(() => processedItems.clear());

/**
 * The server with a workflow of examples/ activated, as somebody who imports it would have it.
 *
 * @param triggerType of the node that starts it
 */
export async function startExample(
	file: string,
	triggerType: string,
	sandbox: Sandbox,
	changes: ExampleChanges = {},
	dataTables?: DataTables,
): Promise<N8nServer> {
	const workflow = exampleOf(file, sandbox, changes);
	const trigger = Object.values(workflow.nodes).find(({ type }) => type === triggerType)!;
	return await startN8nServer({ workflow, trigger, credentials: sandbox.credentials, dataTables });
}
