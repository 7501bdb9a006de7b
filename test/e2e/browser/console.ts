import type { Page } from 'playwright-core';

/** What n8n's editor prints as an error, whatever the nodes. */
const OF_N8N = [
	// It asks for files on the internet, which this browser does not reach.
	/ERR_NAME_NOT_RESOLVED/,
	// So its server tells why a list of the editor cannot be shown.
	/500 .*\/resource-locator-results$/,
	// n8n 1 asks for what its license, its nodes or a new workflow do not have.
	/403 .*\/rest\/ai\/sessions\/metadata$/,
	/^Failed to fetch sessions metadata: /,
	/404 .*\/executions\/last-successful$/,
	/404 .*\/schemas\/n8n-nodes-base\./,
];

/**
 * Collects the errors that a page prints or throws.
 *
 * @returns what was collected so far, without what n8n itself prints
 */
export function watchErrors(page: Page): () => string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	page.on('console', (message) => {
		if (message.type() !== 'error') return;
		errors.push(`${message.text()} ${message.location().url}`);
	});
	return () => errors.filter((error) => !OF_N8N.some((known) => known.test(error)));
}
