import type { INodeProperties, INodePropertyOptions, INodePropertyRouting } from 'n8n-workflow';
import type { Operation, Resource } from './operation';

/** The operations that have a field, by resource. */
type ShownFor = Map<Resource, string[]>;

const valueOf = ({ option }: Operation) => String(option.value);

/** Every field once, in an order that is also the order of each operation. */
function inOrder(operations: Operation[]): INodeProperties[] {
	const ordered: INodeProperties[] = [];
	const left = new Set(operations.flatMap(({ fields }) => fields));
	const mayFollow = (field: INodeProperties) =>
		operations.every(({ fields }) =>
			fields.slice(0, Math.max(fields.indexOf(field), 0)).every((earlier) => !left.has(earlier)),
		);
	while (left.size > 0) {
		const next = [...left].find(mayFollow) ?? [...left][0];
		left.delete(next);
		ordered.push(next);
	}
	return ordered;
}

/** The operations of each field; built at once, because n8n waits for it when it starts. */
function operationsByField(resources: Resource[]): Map<INodeProperties, ShownFor> {
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
function groupsOf(shownFor: ShownFor): ShownFor[] {
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

function showFor(field: INodeProperties, shownFor: ShownFor): INodeProperties {
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

function operationField({ value, operations, initial }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map(({ option }) => option),
		default: valueOf(initial),
	};
}

const isOptional = ({ type, name }: INodeProperties) =>
	type === 'collection' || name === 'simplify';

/** The operation with a field that every operation has, below the fields that it needs. */
function withCommonField(operation: Operation, field: INodeProperties): Operation {
	const { fields } = operation;
	const needed = fields.filter((own) => !isOptional(own));
	return { ...operation, fields: [...needed, field, ...fields.filter(isOptional)] };
}

export interface NodeFields {
	resources: Resource[];
	/** The resource that a new node has. */
	initial: Resource;
	/** A field that every operation has. */
	common: INodeProperties;
	/** For an operation that this version does not have. */
	unknownOperation: INodePropertyRouting;
}

/**
 * The properties of the node: which resource, which operation, and the fields of all operations.
 *
 * A field that several operations have is there once, or as few times as possible. n8n evaluates an
 * expression for every property of that name, shown or not, so each copy would slow down all
 * operations (docs/decisions.md has the figures).
 */
export function buildProperties(node: NodeFields): INodeProperties[] {
	const { resources, initial, common, unknownOperation: routing } = node;
	const options: INodePropertyOptions[] = resources.map(({ name, value }) => ({
		name,
		value,
		// Where the operation is a known one, its own handler takes the place of this one.
		routing,
	}));
	const { value: initialResource } = initial;
	const byField = operationsByField(resources);
	const operations = resources
		.flatMap((resource) => resource.operations)
		.map((operation) => withCommonField(operation, common));
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options,
			default: initialResource,
		},
		...resources.map(operationField),
		...inOrder(operations).flatMap((field) =>
			field === common
				? [field]
				: groupsOf(byField.get(field)!).map((group) => showFor(field, group)),
		),
	];
}
