import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from './operation';

/** The operations that have a field, by resource. */
export type ShownFor = Map<Resource, string[]>;

export const valueOf = ({ option }: Operation) => String(option.value);

/** The operations of each field; built at once, because n8n waits for it when it starts. */
export function operationsByField(resources: Resource[]): Map<INodeProperties, ShownFor> {
	const byField = new Map<INodeProperties, ShownFor>();
	for (const resource of resources) {
		for (const operation of resource.operations) {
			for (const field of operation.fields) {
				const shownFor = byField.get(field) ?? new Map<Resource, string[]>();
				byField.set(field, shownFor);
				shownFor.set(resource, [...(shownFor.get(resource) ?? []), valueOf(operation)]);
			}
		}
	}
	return byField;
}

/**
 * Whether "one of these resources, and one of these operations", which is all that n8n's display
 * options can say, means these operations and no others. It does for call: get and recording: get;
 * it does not for call: get and recording: delete as long as there is a call: delete.
 */
function isProduct(shownFor: ShownFor): boolean {
	const operations = [...shownFor.values()].flat();
	return [...shownFor].every(([resource, own]) =>
		resource.operations
			.map(valueOf)
			.every((name) => own.includes(name) || !operations.includes(name)),
	);
}

/** As few groups as n8n's display options can describe. */
export function groupsOf(shownFor: ShownFor): ShownFor[] {
	const groups: ShownFor[] = [];
	for (const [resource, operations] of shownFor) {
		const group = groups.find((candidate) =>
			isProduct(new Map(candidate).set(resource, operations)),
		);
		if (group) group.set(resource, operations);
		else groups.push(new Map([[resource, operations]]));
	}
	return groups;
}

export function showFor(field: INodeProperties, shownFor: ShownFor): INodeProperties {
	return {
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				resource: [...shownFor.keys()].map(({ value }) => value),
				operation: [...new Set([...shownFor.values()].flat())],
				...field.displayOptions?.show,
			},
		},
	};
}
