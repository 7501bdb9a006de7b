/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { match, ok } from 'node:assert/strict';
import type { Scenarios } from './scenario';

/** Words that people search for, with the number of nodes that may stand above this one. */
const SEARCHES = { 'pause recording': 0, pci: 0, 'pci dss': 0, sms: 6 };

export const finding: Scenarios = {
	'The node is found by its uses, and dragged onto the canvas': async ({ page, editor }) => {
		await editor.openEmptyWorkflow();
		await page.getByTestId('canvas-plus-button').click();
		const names = page.getByTestId('node-creator-item-name');
		for (const [words, mostAbove] of Object.entries(SEARCHES)) {
			await page.getByTestId('node-creator-search-bar').fill(words);
			await names.getByText('SignalWire', { exact: true }).waitFor();
			const above = (await names.allInnerTexts()).indexOf('SignalWire');
			ok(above <= mostAbove, `"${words}" shows ${above} nodes above SignalWire`);
		}
		await names.getByText('SignalWire', { exact: true }).click();
		const creator = page.getByTestId('node-creator');
		await creator.getByText('Node details').waitFor();
		match(await creator.innerText(), /pause, resume and download call recordings/);

		await page.getByTestId('node-creator-category-item').filter({ hasText: 'Actions' }).click();
		const action = 'Pause, resume or stop a call recording';
		await page
			.getByTestId('item-iterator-item')
			.filter({ hasText: action })
			.dragTo(page.getByTestId('canvas-wrapper'), { targetPosition: { x: 500, y: 600 } });
		await page.getByTestId('node-parameters').waitFor();
		await editor.closeNode();
		await editor.node(action).waitFor();
	},
};
