import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { listSearch } from './search';
import { relayPhoneNumbers } from './searches';

const { whenEmpty, ...search } = relayPhoneNumbers;
const searchRelayPhoneNumbers = listSearch(() => search);

/**
 * All phone numbers of the project by their IDs, for a field that takes several.
 *
 * @throws {NodeOperationError} also where there is none: the editor would let somebody choose
 * whatever stands in their place
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
	if (options.length > 0) return options;
	const { message, advice } = whenEmpty;
	throw new NodeOperationError(this.getNode(), message, { description: advice });
}
