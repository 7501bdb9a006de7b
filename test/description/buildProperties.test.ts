import type { INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { buildProperties } from '../../nodes/SignalWire/description/properties';
import type { Resource } from '../../nodes/SignalWire/description/operation';

const build = (resources: Resource[], initial: Resource, shared: INodeProperties[] = []) =>
	buildProperties({
		resources,
		initial,
		common: field('accountSid'),
		shared,
		unknownOperation: {},
	});

const COMMON = ['resource', 'operation', 'accountSid', 'shownFields'];

const field = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

/** Resources from `{ call: { get: ['a', 'b'] } }`; fields of the same name are the same field. */
function resourcesOf(written: Record<string, Record<string, string[]>>): Resource[] {
	const fields = new Map<string, INodeProperties>();
	const fieldOf = (name: string) => {
		if (!fields.has(name)) fields.set(name, field(name));
		return fields.get(name)!;
	};
	return Object.entries(written).map(([value, operations]) => {
		const own = Object.entries(operations).map(([name, names]) => ({
			option: { name, value: name },
			fields: names.map(fieldOf),
		}));
		return { name: value, value, operations: own, initial: own[0] };
	});
}

/** The fields that a person sees, as the editor finds them: with the defaults of all others. */
function shownNames(properties: INodeProperties[], resource: string, operation: string) {
	const node = { typeVersion: 1 };
	const description = { properties } as never;
	const { getNodeParameters, displayParameter } = NodeHelpers;
	const written = { resource, operation };
	const parameters = getNodeParameters(properties, written, true, false, node, description)!;
	return properties
		.filter(({ name }) => !COMMON.includes(name))
		.filter((property) => displayParameter(parameters, property, node, description))
		.map(({ name }) => name);
}

const CASES: Array<[string, Record<string, Record<string, string[]>>, number]> = [
	['one operation', { call: { get: ['a', 'b'] } }, 2],
	['a field of all operations', { call: { get: ['a'], list: ['a'] }, room: { get: ['a'] } }, 1],
	[
		'a field of some operations of each resource',
		{ call: { get: ['a'], list: ['b'] }, room: { get: ['a'], list: ['b'] } },
		2,
	],
	[
		'a field of different operations, which the other resource has without it',
		{ call: { get: ['a'], list: [] }, room: { get: [], list: ['a'] } },
		2,
	],
	[
		'a field of different operations, which the other resource has not',
		{ call: { get: ['a'], hang: [] }, room: { list: ['a'], end: [] } },
		1,
	],
	[
		'three resources of which two can share',
		{ call: { get: ['a'], list: ['a'] }, room: { get: ['a'], list: [] }, text: { get: ['a'] } },
		2,
	],
	['fields that come in between', { call: { get: ['a', 'c'], list: ['a', 'b', 'c'] } }, 3],
	['fields at both ends', { call: { get: ['b'], list: ['a', 'b', 'c'], end: ['z', 'a'] } }, 4],
	['no fields', { call: { get: [] } }, 0],
	[
		'an order that only a later operation tells',
		{ call: { get: ['a', 'b'], list: ['c'], end: ['b', 'c'] } },
		3,
	],
];

describe.each(CASES)('%s', (_what, written, copies) => {
	const resources = resourcesOf(written);
	const properties = build(resources, resources[0]);
	const pairs = Object.entries(written).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([operation, names]) => ({ resource, operation, names })),
	);

	it('shows each operation its fields, in its order, and no others', () => {
		const shown = pairs.map(({ resource, operation }) => ({
			resource,
			operation,
			names: shownNames(properties, resource, operation),
		}));
		expect(shown).toEqual(pairs);
	});

	it('has as few copies of the fields as possible', () => {
		expect(properties.filter(({ name }) => !COMMON.includes(name))).toHaveLength(copies);
	});

	it('has each shared field once, and shows each operation its own ones', () => {
		const sharing = build(resources, resources[0], ['a', 'b', 'c', 'z'].map(field));
		const shown = pairs.map(({ resource, operation }) => ({
			resource,
			operation,
			names: shownNames(sharing, resource, operation),
		}));
		expect(shown).toEqual(pairs);
		const names = sharing.map(({ name }) => name).filter((name) => !COMMON.includes(name));
		expect(new Set(names).size).toBe(names.length);
	});
});

it('keeps the rules of a field, and changes nothing in the field itself', () => {
	const rule = { show: { returnAll: [false] }, hide: { mode: ['x'] } };
	const own = Object.freeze({ ...field('limit'), displayOptions: Object.freeze(rule) });
	const list = { option: { name: 'List', value: 'list' }, fields: [own] };
	const call: Resource = { name: 'Call', value: 'call', operations: [list], initial: list };
	expect(build([call], call).find(({ name }) => name === 'limit')?.displayOptions).toEqual({
		show: { resource: ['call'], operation: ['list'], returnAll: [false] },
		hide: { mode: ['x'] },
	});
	expect(own.displayOptions).toBe(rule);
});

it('has the account below what an operation needs, and above what may be left out', () => {
	const resources = resourcesOf({ call: { get: [] }, room: { list: ['simplify', 'a'], get: [] } });
	const properties = build(resources, resources[1]);
	const seen = properties.filter(({ type }) => type !== 'hidden');
	expect(seen.map(({ name }) => name)).toEqual([
		'resource',
		'operation',
		'operation',
		'a',
		'accountSid',
		'simplify',
	]);
	expect(properties.slice(0, 3).map((property) => property.default)).toEqual([
		'room',
		'get',
		'list',
	]);
});
