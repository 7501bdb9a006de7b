/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { readExample } from '../support/exampleFile';
import { nodeTypes } from '../support/n8n/nodeTypes';

const FOLDER = join(__dirname, '../../examples');
const OURS = 'n8n-nodes-signalwire.';
/** What n8n itself adds to a node that is a tool. */
const OF_TOOLS = ['descriptionType', 'toolDescription'];

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const nodesOf = (file: string) => readExample(file, 'http://127.0.0.1').nodes;
const read = (...path: string[]) => readFileSync(join(FOLDER, ...path), 'utf8');

/** The names that a node sets, those in a collection as `options.verifyStatus`. */
function namesSet(parameters: INodeParameters, properties: INodeProperties[]): string[] {
	return Object.entries(parameters).flatMap(([name, value]) => {
		const isCollection = properties.some((one) => one.name === name && one.type === 'collection');
		return isCollection ? [name, ...Object.keys(value!).map((key) => `${name}.${key}`)] : [name];
	});
}

/** The names that a node has with such parameters: what the editor would show. */
function namesShown(node: INode, properties: INodeProperties[]): string[] {
	const description = nodeTypes.getByNameAndVersion(node.type.replace(/Tool$/, ''))
		.description as never;
	const { getNodeParameters, displayParameter } = NodeHelpers;
	// Saved without defaults, on which other fields may depend.
	const complete = getNodeParameters(properties, node.parameters, true, false, node, description)!;
	return properties
		.filter((one) => displayParameter(complete, one, node, description))
		.flatMap(({ name, type, options = [] }) =>
			type === 'collection' ? [name, ...options.map((one) => `${name}.${one.name}`)] : [name],
		);
}

function unknownNames(node: INode): string[] {
	const { description } = nodeTypes.getByNameAndVersion(node.type.replace(/Tool$/, ''));
	const { properties } = description as { properties: INodeProperties[] };
	const shown = [...namesShown(node, properties), ...OF_TOOLS];
	return namesSet(node.parameters, properties).filter((name) => !shown.includes(name));
}

it.each(files)('%s sets only fields that the nodes have', (file) => {
	const ours = nodesOf(file).filter(({ type }) => type.startsWith(OURS));
	expect(ours).not.toEqual([]);
	const unknown = ours.map((node) => [node.name, unknownNames(node)]);
	expect(unknown).toEqual(ours.map(({ name }) => [name, []]));
});

it.each(files)('%s holds no credential and no pinned data, and explains itself', (file) => {
	const nodes = nodesOf(file);
	expect(nodes.filter(({ credentials }) => credentials)).toEqual([]);
	expect(JSON.parse(read(file))).toMatchObject({ pinData: {}, active: false });
	expect(nodes.filter(({ name }) => name.startsWith('Note: ')).length).toBeGreaterThan(1);
});

it.each(files)('%s leads to steps that it has, and speaks of no others', (file) => {
	const { nodes, connections } = readExample(file, 'http://127.0.0.1');
	const names = nodes.map(({ name }) => name);
	const targets = Object.values(connections).flatMap((outputs) =>
		Object.values(outputs).flatMap((links) => links.flat().map((link) => link!.node)),
	);
	expect([...Object.keys(connections), ...targets].filter((name) => !names.includes(name))).toEqual(
		[],
	);
	const referred = Array.from(read(file).matchAll(/\$\('([^']+)'\)/g), ([, name]) => name);
	expect(referred.filter((name) => !names.includes(name))).toEqual([]);
});

it.each(files)('%s has a guide, and the README leads to both', (file) => {
	const guide = file.replace('.json', '.md');
	expect(read(guide)).toContain(`\`${file}\``);
	const readme = read('..', 'README.md');
	expect([readme.includes(`examples/${guide}`), readme.includes(`examples/${file}`)]).toEqual([
		true,
		true,
	]);
});

it('no two steps have the same id, and no two webhooks the same address', () => {
	const nodes = files.flatMap(nodesOf);
	const addresses = nodes.flatMap(
		({ webhookId, parameters }) => parameters.path ?? webhookId ?? [],
	);
	const ids = nodes.map(({ id }) => id);
	expect([new Set(ids).size, new Set(addresses).size]).toEqual([ids.length, addresses.length]);
});
