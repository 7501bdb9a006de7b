import type { INodeProperties } from 'n8n-workflow';

/** Fields that the user adds one by one, in alphabetical order. */
export function collection(
	shown: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'>,
	members: Array<{ property: INodeProperties }>,
): INodeProperties {
	const options = members
		.map(({ property }) => property)
		.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
	return { ...shown, type: 'collection', default: {}, options };
}
