import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listSearch } from './search';
import { relayPhoneNumbers } from './searches';

const searchRelayPhoneNumbers = listSearch(() => relayPhoneNumbers);

/** All phone numbers of the project by their IDs, for a field that takes several. */
export async function loadPhoneNumbers(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const options: INodePropertyOptions[] = [];
	let next: string | undefined;
	do {
		const page = await searchRelayPhoneNumbers.call(this, '', next);
		options.push(...page.results);
		next = page.paginationToken as string | undefined;
	} while (next);
	return options;
}
