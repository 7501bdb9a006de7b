import type { INodeProperties } from 'n8n-workflow';

/** Not compared by localeCompare, which loads the rules of all languages first. */
const sortKey = ({ displayName }: INodeProperties) => displayName.toLowerCase();

/** Fields that the user adds one by one, in alphabetical order. */
export function collection(
	shown: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'>,
	members: Array<{ property: INodeProperties }>,
): INodeProperties {
	const options = members
		.map(({ property }) => property)
		.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
	return { ...shown, type: 'collection', default: {}, options };
}
