import { chromium, selectors, type Browser } from 'playwright-core';
import { provideDebianPackages } from '../debian';

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

/**
 * Starts Debian's Chromium, which reaches this machine only.
 *
 * @throws Problem when there is none and it cannot be installed
 */
export async function startChromium(): Promise<Browser> {
	const { chromium: executablePath } = await provideDebianPackages({ chromium: 'chromium' });
	return await chromium.launch({ executablePath, args: FLAGS });
}
