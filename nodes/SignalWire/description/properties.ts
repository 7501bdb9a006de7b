import type { INodeProperties, INodePropertyOptions, INodePropertyRouting } from 'n8n-workflow';
import type { Operation, Resource } from './operation';
import { SharedFields } from './sharedFields';
import { groupsOf, operationsByField, showFor, valueOf } from './shownFor';

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
	/** Fields that are there once, because n8n evaluates what they hold for each copy. */
	shared: INodeProperties[];
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
	const { initial, common, unknownOperation: routing } = node;
	const shared = new SharedFields(node.shared);
	const resources = node.resources.map((resource) => shared.putInto(resource));
	const options: INodePropertyOptions[] = resources.map(({ name, value }) => ({
		name,
		value,
		// Where the operation is a known one, its own handler takes the place of this one.
		routing,
	}));
	const { value: initialResource } = initial;
	const byField = operationsByField(resources);
	const groupsFor = (field: INodeProperties) => {
		const shownFor = byField.get(field)!;
		return shared.includes(field) ? [shownFor] : groupsOf(shownFor);
	};
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
			field === common ? [field] : groupsFor(field).map((group) => showFor(field, group)),
		),
	];
}
