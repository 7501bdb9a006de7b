/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { ICredentialType, INodeType, Themed } from 'n8n-workflow';

const REPOSITORY = join(__dirname, '../..');
const PACKED_PATH =
	/^(dist\/.+\.(js|json|svg|png)|examples\/[\w-]+\.(json|md)|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;
const MOST_BYTES = 800_000;

interface Packed {
	filename: string;
	files: Array<{ path: string }>;
	unpackedSize: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'signalwire-package-'));
const packageFolder = join(scratch, 'package');
let packed: Packed;
let paths: string[];

// Jest's NODE_ENV makes n8n's lint rules treat every file as a fixture of their own tests.
const env = { ...process.env, NODE_ENV: 'production' };

const run = (command: string, ...parameters: string[]) =>
	execFileSync(command, parameters, { cwd: REPOSITORY, env, encoding: 'utf8', stdio: 'pipe' });

/** The package as a user gets it, beside the one package that n8n provides. */
beforeAll(() => {
	if (!existsSync(join(REPOSITORY, 'dist'))) run('npm', 'run', 'build');
	const options = ['--json', '--ignore-scripts', '--pack-destination', scratch];
	packed = (JSON.parse(run('npm', 'pack', ...options)) as Packed[])[0];
	paths = packed.files.map(({ path }) => path);
	run('tar', '-xzf', join(scratch, packed.filename), '-C', scratch);
	mkdirSync(join(packageFolder, 'node_modules'));
	const provided = join(REPOSITORY, 'node_modules', 'n8n-workflow');
	symlinkSync(provided, join(packageFolder, 'node_modules', 'n8n-workflow'));
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true }));

const manifest = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));

/** Loads a class as n8n does: by the name of its file. */
function load<T>(path: string): T {
	const name = basename(path).split('.')[0];
	const exported = jest.requireActual<Record<string, new () => T>>(join(packageFolder, path));
	return new exported[name]();
}

const nodes = (): Array<[path: string, node: INodeType]> =>
	manifest().n8n.nodes.map((path: string) => [path, load<INodeType>(path)]);

function iconPaths(path: string, icon?: Themed<string> | string): string[] {
	const files = typeof icon === 'object' ? [icon.light, icon.dark] : [icon ?? 'file:missing'];
	return files.map((file) => join(dirname(path), file.replace('file:', '')));
}

/** The version of a node as n8n looks for its previews: 1.1 is in the folder v1.1.0. */
const padded = (version: number) => [...String(version).split('.'), '0', '0'].slice(0, 3).join('.');

function previewPaths(path: string, { description }: INodeType): string[] {
	const versions = [description.version].flat();
	const operations = description.properties.filter(({ name }) => name === 'operation');
	const values = operations.flatMap(({ displayOptions, options = [] }) =>
		(displayOptions?.show?.resource ?? []).flatMap((resource) =>
			options.map((option) => `${String(resource)}/${'value' in option && String(option.value)}`),
		),
	);
	const names = operations.length === 0 ? [''] : values.map((value) => `/${value}`);
	return versions.flatMap((version) =>
		names.map((name) => join(dirname(path), `__schema__/v${padded(version)}${name}.json`)),
	);
}

function scan(folder: string, ...patterns: string[]) {
	return JSON.parse(run(process.execPath, join(__dirname, 'scanPackage.mjs'), folder, ...patterns));
}

it('holds the build, the texts and package.json, and nothing else', () => {
	expect(paths).toEqual(
		expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']),
	);
	expect(paths.filter((path) => !PACKED_PATH.test(path))).toEqual([]);
});

it('is small', () => {
	expect(packed.unpackedSize).toBeLessThan(MOST_BYTES);
});

it('needs nothing but what n8n provides', () => {
	const { dependencies, optionalDependencies, bundledDependencies, peerDependencies } = manifest();
	expect([dependencies, optionalDependencies, bundledDependencies]).toEqual(
		Array(3).fill(undefined),
	);
	expect(peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(nodes().map(([, node]) => node.description.name)).toEqual([
		'signalWire',
		'signalWireTrigger',
	]);
});

const LIFECYCLE = /^(pre|post)?(install|prepare|publish|publishOnly|pack|uninstall|dependencies)$/;

it('is found by n8n, under the MIT license, and runs nothing when it is installed', () => {
	const { name, keywords, license, scripts } = manifest();
	expect(name).toMatch(/^n8n-nodes-[a-z]+$/);
	expect(keywords).toContain('n8n-community-node-package');
	expect(license).toBe('MIT');
	expect(readFileSync(join(packageFolder, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
	expect(Object.keys(scripts as object).filter((script) => LIFECYCLE.test(script))).toEqual([]);
});

it('holds the icon of each node and credential, for light and dark', () => {
	const credentials = manifest().n8n.credentials as string[];
	const icons = [
		...nodes().flatMap(([path, { description }]) => iconPaths(path, description.icon)),
		...credentials.flatMap((path) => iconPaths(path, load<ICredentialType>(path).icon)),
	];
	expect(icons).toHaveLength(2 * (nodes().length + credentials.length));
	expect(paths).toEqual(expect.arrayContaining(icons));
});

it('holds the codex of each node', () => {
	for (const [path, { description }] of nodes()) {
		const codex = path.replace('.js', '.json');
		expect(paths).toContain(codex);
		const { node } = JSON.parse(readFileSync(join(packageFolder, codex), 'utf8'));
		expect(node).toBe(`${manifest().name}.${description.name}`);
	}
});

it('holds an output preview of each operation, and of the trigger', () => {
	const previews = nodes().flatMap(([path, node]) => previewPaths(path, node));
	expect(previews).not.toEqual([]);
	expect(paths).toEqual(expect.arrayContaining(previews));
	for (const preview of previews) {
		expect(JSON.parse(readFileSync(join(packageFolder, preview), 'utf8'))).toHaveProperty('type');
	}
});

it("passes n8n's own scan of what is published, and of its sources", () => {
	const clean = { passed: true };
	expect(scan(packageFolder, '**/*.js', 'package.json')).toEqual(clean);
	expect(scan(REPOSITORY, 'package.json', '{nodes,credentials}/**/*.{js,ts,json}')).toEqual(clean);
}, 120_000);
