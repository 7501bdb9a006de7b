/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, ok } from 'node:assert/strict';
import type { Scenarios } from './scenario';
import { fromStart, signalWire } from './workflows';

const ICONS = { light: 'signalWire.svg', dark: 'signalWire.dark.svg' };

export const themes: Scenarios = {
	'The node has an icon of its own in the light and in the dark': async ({ page, editor }) => {
		for (const [colorScheme, file] of Object.entries(ICONS)) {
			await page.emulateMedia({ colorScheme: colorScheme as keyof typeof ICONS });
			await editor.openWorkflow(fromStart(signalWire('update')));
			const icon = editor.node('SignalWire').locator('img');
			await icon.waitFor();
			ok((await icon.getAttribute('src'))?.endsWith(`/${file}`), `the icon is not ${file}`);
			const isDrawn = await icon.evaluate((image) =>
				image.decode().then(() => image.naturalWidth > 0),
			);
			equal(isDrawn, true);
			await editor.openNode('SignalWire');
			await editor.field('status').waitFor();
		}
	},
};
