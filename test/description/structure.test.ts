/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { endpoints } from '../../sandbox';
import { membersOf, OPERATIONS, properties, type OfferedOperation } from './operations';
import { CONTRACT, DEFAULTS } from './contract';

const [readme, changelog] = ['README.md', 'CHANGELOG.md'].map((file) =>
	readFileSync(join(__dirname, '../..', file), 'utf8'),
);

const ROWS = readme
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.map((line) => line.split('|').map((cell) => cell.trim()));

/** The operations that the changelog names: `**Call: Get**`, or `**Call**: Get, Get Many.` */
const ANNOUNCED = [
	...Array.from(changelog.matchAll(/\*\*([^*:]+: [^*]+)\*\*/g), ([, name]) => name),
	...Array.from(changelog.matchAll(/\*\*([^*:]+)\*\*: ([^.]+)\./g)).flatMap(([, first, list]) =>
		list.split(', ').map((second) => `${first}: ${second}`),
	),
];

/** A path with every SID alike, and without the suffix that asks for fields. */
const withoutNames = (path: string) => path.replace(/\{\w+\}|:\w+/g, '*').replace(/\.json$/, '');

const routeOf = ({ operation }: OfferedOperation) => {
	const { method, url } = operation.routing!.request!;
	return `${method} ${withoutNames(url!)}`;
};

/** The modes of the locators that have others than a list and an ID. */
/** Their modes, where they do not take an ID. A number group sends messages, and makes no calls. */
const MODES: Record<string, string[][]> = {
	from: [
		['list', 'number'],
		['list', 'number', 'group'],
	],
};

const namesOf = (fields: INodeProperties[]) =>
	fields.flatMap((field) =>
		field.type === 'collection'
			? [field.name, ...membersOf(field).map(({ name }) => `${field.name}.${name}`)]
			: [field.name],
	);

describe.each(OPERATIONS)('$key', (offered) => {
	const { key, resource, operation, fields } = offered;

	it('has a sentence for the panel, and a description', () => {
		expect(operation.action).toMatch(/^[A-Z].*[^.]$/);
		expect(operation.description).toMatch(/^[A-Z].{15,}[^.]$/);
	});

	it('has the parameters that were promised, and no others', () => {
		expect(namesOf(fields).sort()).toEqual([...(CONTRACT[key] ?? [])].sort());
	});

	it('explains each field', () => {
		for (const field of fields.filter(({ type }) => type !== 'collection')) {
			expect([field.name, field.description]).toEqual([
				field.name,
				expect.stringMatching(/^[A-Z].{10,}/),
			]);
		}
	});

	it('names its handler', () => {
		expect(operation.routing?.send?.paginate).toBe(true);
		expect(operation.routing?.operations?.pagination).toBeInstanceOf(Function);
	});

	it('has a row in the README', () => {
		const rows = ROWS.filter(
			([, first, second]) => first === resource.name && second === operation.name,
		);
		expect(rows.map(([, , , description]) => description)).toEqual([
			expect.stringMatching(/^[A-Z].{10,}/),
		]);
	});

	it('is named in the changelog', () => {
		expect(ANNOUNCED).toContain(`${resource.name}: ${operation.name}`);
	});

	it('has a route in the sandbox', () => {
		const routes = endpoints.map(({ method, path }) => `${method} ${withoutNames(path)}`);
		expect(routes).toContain(routeOf(offered));
	});
});

it('the README has no row for an operation that there is not', () => {
	const table = readme.slice(readme.search(/^\| *Resource *\| *Operation *\|/m)).split('\n\n')[0];
	expect(table.split('\n')).toHaveLength(OPERATIONS.length + 2);
});

it('no two operations are called alike', () => {
	const actions = OPERATIONS.map(({ operation }) => operation.action);
	expect([...new Set(actions)]).toEqual(actions);
});

it('every operation of the contract is there', () => {
	expect(OPERATIONS.map(({ key }) => key).sort()).toEqual(Object.keys(CONTRACT).sort());
});

it('every operation has the Account SID, once for all of them', () => {
	const fields = properties.filter(({ name }) => name === 'accountSid');
	expect(fields).toHaveLength(1);
	expect(fields[0].displayOptions).toBeUndefined();
});

it('parameters begin as was promised', () => {
	const collections = properties.filter(({ type }) => type === 'collection');
	const all = [...properties, ...collections.flatMap(membersOf)] as INodeProperties[];
	for (const [name, value] of Object.entries(DEFAULTS)) {
		const field = [...properties, ...all].find((candidate) => candidate.name === name);
		expect([name, field?.default]).toEqual([name, value]);
	}
	const locators = properties.filter(({ type }) => type === 'resourceLocator');
	expect(locators.length).toBeGreaterThan(0);
	for (const { name, default: value, modes } of locators) {
		expect([name, value]).toEqual([name, { mode: 'list', value: '' }]);
		expect(MODES[name] ?? [['list', 'id']]).toContainEqual(modes?.map((mode) => mode.name));
	}
});
