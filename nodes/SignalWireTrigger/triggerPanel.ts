import type { INodeTypeDescription } from 'n8n-workflow';

/** Tells the Test URL from the Production URL, where n8n by itself says "create an event" only. */
export const triggerPanel: INodeTypeDescription['triggerPanel'] = {
	header: 'Wait for one event at the Test URL',
	executionsHelp:
		'<b>To test</b>: choose the button, give SignalWire the <b>Test URL</b> as the callback address, and cause an event. A test waits for one of the chosen events only.<br /><br /><b>To use the workflow</b>: publish it, and give SignalWire the <b>Production URL</b>. These executions show up in the list of executions, and not here.',
	activationHint:
		'When the workflow is ready, publish it and give SignalWire the Production URL instead.',
};
