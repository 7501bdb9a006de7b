/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { REPOSITORY } from '../../../local/n8n/paths';
import { run } from '../../../local/n8n/run';
import { NEWEST_N8N } from '../../../local/n8n/versions';
import { name as packageName } from '../../../package.json';
import { readExample } from '../../support/exampleFile';
import { provideDebianPackages } from '../debian';
import { RESULTS_FOLDER } from '../results';
import type { Suite } from '../stage';
import { playInPage, type Scenarios } from './scenario';
import { startSession } from './session';
import { chain, fromStart, signalWire } from './workflows';

const IMAGES = join(REPOSITORY, 'docs', 'images');
const EXAMPLES = join(REPOSITORY, 'examples');

/** What would only distract: n8n's notifications, and the buttons around the canvas. */
const DISTRACTIONS = [
	'.el-notification',
	'[class*="chevron"]',
	'[data-test-id="execute-workflow-button"]',
	...[
		'canvas-controls',
		'node-creator-plus-button',
		'command-bar-button',
		'add-sticky-button',
		'toggle-focus-panel-button',
		'instance-ai-canvas-action-button',
	].map((id) => `[data-test-id="${id}"]`),
];
/** So much of the canvas is behind the tabs of the editor. */
const BEHIND_TABS = 18;

/** Takes a picture for the docs, with a palette, which makes it a third as large. */
async function picture(page: Page, what: string, name: string, cutAbove = 0) {
	const file = join(IMAGES, `${name}.png`);
	await page.addStyleTag({ content: `${DISTRACTIONS.join()} { visibility: hidden !important }` });
	const { x, y, width, height } = (await page.getByTestId(what).boundingBox())!;
	const clip = { x, y: y + cutAbove, width, height: height - cutAbove };
	await page.screenshot({ path: file, clip, animations: 'disabled' });
	await run('Reducing the picture', 'pngquant', ['--force', '--ext', '.png', '--strip', file], {
		logFile: join(RESULTS_FOLDER, 'pictures.log'),
		whatToDo: 'Install pngquant.',
	});
}

const panels: Scenarios = {
	'update-panel': async ({ page, editor, sandbox }) => {
		const { sid: callSid } = sandbox.addCall({ from: '+12065550142', to: '+13105550199' });
		sandbox.addRecording({ call_sid: callSid, duration: 83 });
		await page.setViewportSize({ width: 1400, height: 850 });
		await editor.openWorkflow(fromStart(signalWire('update')));
		await editor.openNode('SignalWire');
		await (await editor.searchList('callSid')).click();
		await (await editor.searchList('recordingSid')).click();
		const output = await editor.execute();
		await output.getByText('paused', { exact: true }).first().waitFor();
		await picture(page, 'ndv', 'update-panel');
	},

	'trigger-panel': async ({ page, editor }) => {
		const type = `${packageName}.signalWireTrigger`;
		await page.setViewportSize({ width: 1200, height: 780 });
		await editor.openWorkflow(
			chain({ name: 'SignalWire Trigger', type, typeVersion: 1.1, parameters: {} }),
		);
		await editor.openNode('SignalWire Trigger');
		await picture(page, 'ndv', 'trigger-panel');
	},
};

/** The nodes of each example on the canvas. */
const examples: Scenarios = Object.fromEntries(
	readdirSync(EXAMPLES)
		.filter((file) => file.endsWith('.json'))
		.map((file) => [
			`example-${basename(file, '.json')}`,
			async ({ page, editor }) => {
				await page.setViewportSize({ width: 1400, height: 760 });
				await editor.openWorkflow(readExample(file, 'https://your-crm.example.com'));
				await page.getByTestId('zoom-to-fit').click();
				await picture(page, 'canvas-wrapper', `example-${basename(file, '.json')}`, BEHIND_TABS);
			},
		]),
);

/** Makes the pictures of panels and examples anew: `npm run test:e2e -- pictures`. */
export const pictures: Suite = {
	name: 'pictures',
	n8nVersions: [NEWEST_N8N],
	isOnDemand: true,
	async play(stage) {
		await provideDebianPackages({ pngquant: 'pngquant' });
		const session = await startSession(stage);
		for (const [name, take] of Object.entries({ ...panels, ...examples })) {
			await stage.scenario(name, async () => await playInPage(session, [name, take]));
		}
	},
};
