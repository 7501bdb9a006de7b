import type { INode } from 'n8n-workflow';
import { byId } from '../../support/parameters';
import { fromAi } from './fromAi';
import { tool } from './workflow';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** As docs/agents.md advises it: the model gives the call and the status. */
const pause = {
	resource: 'recording',
	operation: 'update',
	callSid: byId(fromAi('Call')),
	applyTo: 'conversation',
	status: fromAi('Status', 'paused, or in-progress to resume'),
};

/** A tool of the same for each On Error, by the name of the tool. */
export const ON_ERROR = {
	Untouched: undefined,
	Stop: 'stopWorkflow',
	Continue: 'continueRegularOutput',
	Error_output: 'continueErrorOutput',
} as const;

/** What the agents and the MCP server of this suite have, by the names that a model calls. */
export const scenarioTools = (): INode[] => [
	tool('Pause', pause, CONTINUE),
	tool(
		'Update',
		{ ...pause, applyTo: fromAi('Apply To'), recordingSid: byId(fromAi('Recording')) },
		CONTINUE,
	),
	tool(
		'Find_calls',
		{
			resource: 'call',
			operation: 'getAll',
			limit: fromAi('Limit', '', 'number'),
			filters: { from: fromAi('From'), status: fromAi('Status') },
		},
		CONTINUE,
	),
	tool('Download', {
		resource: 'recording',
		operation: 'download',
		recordingSid: byId(fromAi('Recording')),
		format: fromAi('Format', 'mp3 or wav'),
	}),
	...Object.entries(ON_ERROR).map(([name, onError]) => tool(name, pause, { onError })),
];
