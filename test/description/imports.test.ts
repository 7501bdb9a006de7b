/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const REPOSITORY = join(__dirname, '../..');

/** The rooms of the node, each with those that it may import from (docs/architecture.md). */
const MAY_IMPORT: Record<string, string[]> = {
	resources: ['description', 'handlers', 'recordings', 'transport', 'fields', 'input'],
	handlers: ['description', 'recordings', 'transport', 'fields', 'input'],
	listSearch: ['recordings', 'transport', 'fields', 'input'],
	recordings: ['transport', 'input'],
	transport: ['fields', 'input'],
	fields: ['input'],
	input: [],
	description: [],
};

interface Import {
	file: string;
	from: string;
}

/** What a file imports, relative paths as paths of the repository. */
function importsOf(file: string): Import[] {
	const text = readFileSync(join(REPOSITORY, file), 'utf8');
	return Array.from(text.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'/g), ([, named, whole]) => {
		const from = named ?? whole;
		return { file, from: from.startsWith('.') ? join(dirname(file), from) : from };
	});
}

const importsIn = (folder: string): Import[] =>
	readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.flatMap(({ parentPath, name }) =>
			importsOf(relative(REPOSITORY, join(parentPath, name)).replaceAll('\\', '/')),
		);

const NODE = 'nodes/SignalWire/';

/** The room that a path is in; undefined outside of the rooms of the node. */
const roomOf = (path: string) => path.startsWith(NODE) && path.slice(NODE.length).split('/')[0];

it('every folder of the node is a room, and has its place', () => {
	const folders = readdirSync(join(REPOSITORY, NODE), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== '__schema__')
		.map(({ name }) => name);
	expect(folders.sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

it.each(Object.entries(MAY_IMPORT))('%s/ imports from %j only', (room, allowed) => {
	const inside = importsIn(`${NODE}${room}`).filter(({ from }) => from.startsWith('nodes/'));
	const foreign = inside.filter(({ from }) => {
		const target = roomOf(from);
		return !target || (target !== room && !allowed.includes(target));
	});
	expect(foreign).toEqual([]);
});

it('what is published imports nothing but itself, n8n-workflow and crypto', () => {
	const outside = [...importsIn('nodes'), ...importsIn('credentials')].filter(
		({ from }) => !/^(nodes|credentials)\/|^(n8n-workflow|crypto)$/.test(from),
	);
	expect(outside).toEqual([]);
});

it.each([
	['nodes/SignalWireTrigger', ['input', 'listSearch', 'transport']],
	['credentials', ['transport']],
])('%s takes from %j only', (folder, allowed) => {
	const taken = importsIn(folder)
		.map(({ from }) => roomOf(from))
		.filter(Boolean);
	expect([...new Set(taken)].sort()).toEqual(allowed);
});
