/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '../..');
const COPIED = ['.github', 'credentials', 'docs', 'examples', 'local/release', 'nodes'];
const OWNER = ['acme/n8n-nodes-signalwire', 'Ann "Annie" O\'Neill', 'ann@acme.example'];
const ADDRESS = 'https://github.com/acme/n8n-nodes-signalwire';

let copy: string;

beforeEach(() => {
	copy = mkdtempSync(join(tmpdir(), 'signalwire-owner-'));
	const files = readdirSync(REPOSITORY).filter((name) => /^package\.json$|\.md$/.test(name));
	for (const name of [...COPIED, ...files]) {
		cpSync(join(REPOSITORY, name), join(copy, name), { recursive: true });
	}
});

afterEach(() => rmSync(copy, { recursive: true }));

const read = (path: string) => readFileSync(join(copy, path), 'utf8');
const manifest = () => JSON.parse(read('package.json'));

function run(script: string, ...parameters: string[]) {
	const command = [join(copy, 'local/release', script), ...parameters];
	return spawnSync(process.execPath, command, { cwd: tmpdir(), encoding: 'utf8' });
}

const setOwner = (...parameters: string[]) => run('setOwner.mjs', ...parameters);
const checkRelease = (...parameters: string[]) => run('check.mjs', ...parameters);

/** All files of the copy with their texts. */
const contents = () =>
	readdirSync(copy, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.map((path) => [path, readFileSync(path, 'utf8')]);

it('puts the owner wherever a placeholder stands', () => {
	expect(setOwner(...OWNER)).toMatchObject({ status: 0, stderr: '' });
	expect(manifest()).toMatchObject({
		homepage: ADDRESS,
		bugs: { url: `${ADDRESS}/issues` },
		author: { name: OWNER[1], email: OWNER[2] },
		repository: { type: 'git', url: `git+${ADDRESS}.git` },
	});
	expect(read('credentials/SignalWireApi.credentials.ts')).toContain(`'${ADDRESS}#credentials'`);
	expect(read('nodes/SignalWire/SignalWire.node.json')).toContain(`"${ADDRESS}#credentials"`);
	expect(read('nodes/SignalWireTrigger/properties.ts')).toContain(`'${ADDRESS}'`);
	expect(read('.github/ISSUE_TEMPLATE/config.yml')).toContain(`${ADDRESS}/security`);
	expect(checkRelease()).toMatchObject({ status: 0, stderr: '' });
});

it('changes nothing the second time', () => {
	setOwner(...OWNER);
	const before = contents();
	expect(setOwner(...OWNER).stdout).not.toContain('Changed');
	expect(contents()).toEqual(before);
});

it('takes another owner later, also where one name starts with the other', () => {
	setOwner(...OWNER);
	const longer = `${OWNER[0]}-nodes`;
	expect(setOwner(longer, 'Bob', 'bob@acme.example').status).toBe(0);
	expect(setOwner(longer, 'Bob', 'bob@acme.example').stdout).not.toContain('Changed');
	expect(manifest()).toMatchObject({
		homepage: `https://github.com/${longer}`,
		repository: { url: `git+https://github.com/${longer}.git` },
	});
	expect(read('nodes/SignalWireTrigger/properties.ts')).toContain(`${ADDRESS}-nodes'`);
});

it.each([
	['no repository', ['acme', OWNER[1], OWNER[2]], '"acme" is no repository'],
	['an address', [ADDRESS, OWNER[1], OWNER[2]], 'is no repository'],
	['too many parts', ['acme/nodes/signalwire', OWNER[1], OWNER[2]], 'is no repository'],
	['a bad owner', ['-acme/nodes', OWNER[1], OWNER[2]], 'is no repository'],
	['dots only', ['acme/..', OWNER[1], OWNER[2]], 'is no repository'],
	['the ending .git', ['acme/nodes.git', OWNER[1], OWNER[2]], 'is no repository'],
	['an empty name', [OWNER[0], ' ', OWNER[2]], 'The name is empty'],
	['no mail address', [OWNER[0], OWNER[1], 'ann@acme'], '"ann@acme" is no mail address'],
	['a name without quotes', [OWNER[0], 'Ann', 'Neill', OWNER[2]], 'put the name in quotes'],
	['nothing', [], 'npm run set-owner -- owner/repository "Name" mail@address'],
])('refuses %s, and changes nothing', (_, parameters, problem) => {
	const before = contents();
	const { status, stderr } = setOwner(...parameters);
	expect(status).toBe(1);
	expect(stderr).toContain(problem);
	expect(contents()).toEqual(before);
});

it('no release goes out while a placeholder is left', () => {
	setOwner(...OWNER);
	writeFileSync(join(copy, 'docs/new.md'), 'One\nhttps://n8n-nodes-signalwire.example#two\n');
	const { status, stderr } = checkRelease();
	expect(status).toBe(1);
	expect(stderr).toContain('docs/new.md:2');
});

it('no release goes out under another version than that of package.json and changelog', () => {
	setOwner(...OWNER);
	const { version } = manifest();
	expect(checkRelease(`v${version}`).status).toBe(0);
	expect(checkRelease('v99.0.0')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining(`The tag is v99.0.0, and package.json says ${version}`),
	});
	const unknown = JSON.stringify({ ...manifest(), version: '99.0.0' });
	writeFileSync(join(copy, 'package.json'), unknown);
	expect(checkRelease('v99.0.0')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('no heading for 99.0.0'),
	});
});
