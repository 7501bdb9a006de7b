import type { Scenarios } from './scenario';
import { chain } from './workflows';

const chat = {
	name: 'Chat',
	type: '@n8n/n8n-nodes-langchain.chatTrigger',
	typeVersion: 1.1,
	parameters: {},
};
const agent = {
	name: 'Agent',
	type: '@n8n/n8n-nodes-langchain.agent',
	typeVersion: 2,
	parameters: {},
};

export const tool: Scenarios = {
	'The node becomes the tool of an agent, and the model decides on a call': async ({
		page,
		editor,
	}) => {
		await editor.openWorkflow(chain(chat, agent));
		await page
			.locator('[data-node-name="Agent"][data-connection-type="ai_tool"]')
			.getByTestId('canvas-handle-plus')
			.click();
		await page.getByTestId('node-creator-search-bar').fill('signalwire');
		await page.getByTestId('node-creator-item-name').filter({ hasText: 'SignalWire Tool' }).click();
		await page.getByTestId('node-parameters').waitFor();
		for (const field of ['callSid', 'recordingSid']) {
			const item = page.getByTestId('parameter-item').filter({ has: editor.field(field) });
			await item.getByTestId('from-ai-override-button').click();
			await item.getByText('Defined automatically by the model').waitFor();
		}
	},
};
