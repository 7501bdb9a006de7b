import { chromium, selectors, type Browser } from 'playwright-core';
import { pathOf, provideDebianPackages } from '../debian';

selectors.setTestIdAttribute('data-test-id');

const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// n8n's editor asks for files on the internet, and waits for them where there is none.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The same browser under other names, as on the machines of GitHub's workflows. */
const OTHER_NAMES = ['chromium-browser', 'google-chrome'];

async function provideChromium(): Promise<string> {
	const other = pathOf('chromium') ? undefined : OTHER_NAMES.map(pathOf).find(Boolean);
	return other ?? (await provideDebianPackages({ chromium: 'chromium' })).chromium;
}

/**
 * Starts Debian's Chromium, which reaches this machine only.
 *
 * @throws Problem when there is none and it cannot be installed
 */
export async function startChromium(): Promise<Browser> {
	return await chromium.launch({ executablePath: await provideChromium(), args: FLAGS });
}
