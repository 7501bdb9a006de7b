import type { INodeProperties } from 'n8n-workflow';
import { handledBy } from './route';
import { unknownOperation } from '../handlers/unknownOperation';
import { accountSid } from '../fields/accountSid';
import type { Operation, Resource } from './operation';

/** The operations that have a field, for each resource. */
type Places = Map<Resource, string[]>;

const nameOf = ({ option }: Operation) => String(option.value);

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

function placesOf(field: INodeProperties, resources: Resource[]): Places {
	const places: Places = new Map();
	for (const resource of resources) {
		const having = resource.operations.filter(({ fields }) => fields.includes(field));
		if (having.length > 0) places.set(resource, having.map(nameOf));
	}
	return places;
}

/** Whether "one of the resources, and one of the operations" means these places and no others. */
function isExact(places: Places): boolean {
	const operations = [...places.values()].flat();
	return [...places].every(([resource, own]) =>
		resource.operations
			.map(nameOf)
			.every((name) => own.includes(name) || !operations.includes(name)),
	);
}

/** As few groups of places as "one of the resources, and one of the operations" can describe. */
function groupsOf(places: Places): Places[] {
	const groups: Places[] = [];
	for (const [resource, operations] of places) {
		const group = groups.find((candidate) => isExact(new Map(candidate).set(resource, operations)));
		if (group) group.set(resource, operations);
		else groups.push(new Map([[resource, operations]]));
	}
	return groups;
}

function shownFor(field: INodeProperties, places: Places): INodeProperties {
	return {
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				resource: [...places.keys()].map(({ value }) => value),
				operation: [...new Set([...places.values()].flat())],
				...field.displayOptions?.show,
			},
		},
	};
}

function selectorOf({ value, operations, initial }: Resource): INodeProperties {
	const initialOperation = nameOf(initial);
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map(({ option }) => option),
		default: initialOperation,
	};
}

/**
 * The properties of the node: which resource, which operation, and the fields of all operations.
 *
 * A field that several operations have is there once, or as few times as possible. n8n evaluates
 * an expression for every property of that name, shown or not, so each copy would slow down all
 * operations.
 */
export function assemble(resources: Resource[], initial: Resource): INodeProperties[] {
	const initialResource = initial.value;
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			// Where the operation is a known one, its own handler takes the place of this one.
			options: resources.map(({ name, value }) => ({
				name,
				value,
				routing: handledBy(unknownOperation),
			})),
			default: initialResource,
		},
		...resources.map(selectorOf),
		accountSid,
		...inOrder(resources.flatMap(({ operations }) => operations)).flatMap((field) =>
			groupsOf(placesOf(field, resources)).map((places) => shownFor(field, places)),
		),
	];
}
