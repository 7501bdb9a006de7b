import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listSearch } from './search';
import { relayPhoneNumbers } from './searches';

const searchRelayPhoneNumbers = listSearch(() => relayPhoneNumbers);

/**
 * All phone numbers of the project by their IDs, for a field that takes several. None where there
 * is none: the editor would show an error as one that the field is to blame for, and would let
 * somebody choose whatever stands in their place.
 */
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
