/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { author, name, version } from '../../package.json';
import type { Sandbox } from '../../sandbox';
import { installN8n, type InstalledN8n } from './install';
import { N8nApi } from './api';
import { installCommunityPackage, packPackage } from './package';
import { startN8nProcess, type N8nProcess } from './process';
import { Problem } from './problem';
import { showProgress } from './progress';
import { run } from './run';

export interface RunningN8n extends N8nProcess {
	owner: { email: string; password: string };
	/** Logged in as the owner. */
	api: N8nApi;
	/** The SignalWire credential that was created and tested. */
	credential: { id: string; name: string };
}

/**
 * A folder outside of this repository, so that the package finds only those modules that it would
 * find in any n8n, and not the development packages above it.
 */
function makeUserFolder() {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	return folder;
}

async function setUpOwner(api: N8nApi) {
	const owner = {
		email: 'owner@example.com',
		// n8n asks for an upper-case letter and a digit.
		password: `A1${randomBytes(6).toString('hex')}`,
	};
	await api.request('POST', '/owner/setup', { ...owner, firstName: 'Local', lastName: 'Owner' });
	return owner;
}

async function listAsInstalled(api: N8nApi, { nodeBinary }: InstalledN8n, userFolder: string) {
	const nodes = await api.findNodeTypes(name);
	if (nodes.length === 0) {
		throw new Problem(
			`n8n did not load the package ${name}.`,
			'Compare "n8n" in package.json with the files in dist.',
		);
	}
	const script = join(__dirname, 'listAsInstalled.mjs');
	const database = join(userFolder, '.n8n', 'database.sqlite');
	const installed = JSON.stringify({ name, version, author, nodes });
	await run('Listing the package in n8n', nodeBinary, [script, database, installed], {
		logFile: join(userFolder, 'list-package.log'),
		whatToDo: 'Compare listAsInstalled.mjs with the tables of this n8n version.',
	});
}

async function createCredential(api: N8nApi, sandbox: Sandbox) {
	const credential = {
		name: 'SignalWire sandbox',
		type: 'signalWireApi',
		data: sandbox.credentials,
	};
	const { id } = await api.request<{ id: string }>('POST', '/credentials', credential);
	const credentials = { id, ...credential };
	const test = await api.request<{ status: string; message: string }>('POST', '/credentials/test', {
		credentials,
	});
	if (test.status !== 'OK') {
		throw new Problem(
			`The credential's test failed: ${test.message}`,
			'See `test` and `authenticate` in credentials/SignalWireApi.credentials.ts.',
		);
	}
	return { id, name: credential.name };
}

/**
 * Brings up a real n8n with this package as an installed community package, an owner, and a
 * credential for the sandbox that passed n8n's credential test. The database is a new one each
 * time. What it does is shown as it goes on; n8n and its folder go with this process, or with
 * `stop`.
 *
 * @throws Problem when any of that fails
 */
export async function startN8n(sandbox: Sandbox): Promise<RunningN8n> {
	const installed = await installN8n();
	const userFolder = makeUserFolder();
	const n8nFolder = join(userFolder, '.n8n');
	await mkdir(n8nFolder);
	await showProgress('Building, packing and installing this package', async () => {
		await installCommunityPackage(await packPackage(userFolder), n8nFolder);
	});
	return await showProgress('Starting n8n with an owner and a credential', async () => {
		const n8n = await startN8nProcess(installed, userFolder);
		const api = new N8nApi(n8n.origin);
		const owner = await setUpOwner(api);
		await listAsInstalled(api, installed, userFolder);
		const credential = await createCredential(api, sandbox);
		return { ...n8n, owner, api, credential };
	});
}
