/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { author, name, version } from '../../package.json';
import type { Sandbox } from '../../sandbox';
import { temporaryHome, type Home } from './home';
import { installN8n, provideNode } from './install';
import { N8nApi, type LoadedNodeType } from './api';
import { installCommunityPackage, packPackage } from './package';
import { startN8nProcess, type N8nProcess } from './process';
import { Problem } from './problem';
import { showProgress } from './progress';
import { run } from './run';
import { NEWEST_N8N, type N8nVersion } from './versions';

export interface StartOptions {
	/** Where n8n keeps its data. Default: a new folder, which goes with this process */
	home?: Home;
	/** Default: the newest. */
	n8nVersion?: N8nVersion;
	/** Environment variables for n8n, on top of those that this project always sets. */
	settings?: Record<string, string>;
	/** Any free port, and not the usual one, where others may start an n8n at the same moment. */
	anyPort?: boolean;
	/** A packed package to install. Default: this one, built and packed now */
	tarball?: string;
}

export interface RunningN8n extends N8nProcess {
	owner: { email: string; password: string };
	/** Logged in as the owner. */
	api: N8nApi;
	/** The SignalWire credential that was created and tested. */
	credential: { id: string; name: string };
}

/** The owner of an empty n8n, or of one that was kept. */
async function provideOwner(api: N8nApi, { memory, remember }: Home) {
	const settings = await api.request<{
		userManagement: { showSetupOnFirstLoad: boolean };
	}>('GET', '/settings');
	const owner = memory.owner ?? {
		email: 'owner@example.com',
		// n8n asks for an upper-case letter and a digit.
		password: `A1${randomBytes(6).toString('hex')}`,
	};
	remember({ owner });
	if (settings.userManagement.showSetupOnFirstLoad) {
		await api.request('POST', '/owner/setup', { ...owner, firstName: 'Local', lastName: 'Owner' });
		return owner;
	}
	const login = { emailOrLdapLoginId: owner.email, password: owner.password };
	await api.request('POST', '/login', login).catch((error: Error) => {
		throw new Problem(
			`n8n no longer lets ${owner.email} in with the password of the first start. ${error.message}`,
			'Was it changed in the editor? `npm start -- --fresh` begins with an empty n8n.',
		);
	});
	return owner;
}

async function findLoadedNodes(api: N8nApi): Promise<LoadedNodeType[]> {
	const nodes = await api.findNodeTypes(name);
	if (nodes.length > 0) return nodes;
	throw new Problem(
		`n8n did not load the package ${name}.`,
		'Compare "n8n" in package.json with the files in dist.',
	);
}

async function listAsInstalled(nodes: LoadedNodeType[], userFolder: string) {
	const nodeBinary = await provideNode(NEWEST_N8N);
	const script = join(__dirname, 'listAsInstalled.mjs');
	const database = join(userFolder, '.n8n', 'database.sqlite');
	const installed = JSON.stringify({ name, version, author, nodes });
	await run('Listing the package in n8n', nodeBinary, [script, database, installed], {
		logFile: join(userFolder, 'list-package.log'),
		whatToDo: 'Compare listAsInstalled.mjs with the tables of this n8n version.',
	});
}

async function provideCredential(api: N8nApi, sandbox: Sandbox, { memory, remember }: Home) {
	const path = `/credentials/${memory.credentialId ?? 'none'}`;
	const kept = await api.request<{ name: string }>('GET', path).catch(() => undefined);
	const credential = {
		name: kept?.name ?? 'SignalWire sandbox',
		type: 'signalWireApi',
		data: sandbox.credentials,
	};
	const { id } = kept
		? await api.request<{ id: string }>('PATCH', path, credential)
		: await api.request<{ id: string }>('POST', '/credentials', credential);
	remember({ credentialId: id });
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
 * credential for the sandbox that passed n8n's credential test. What it does is shown as it goes
 * on; n8n goes with this process, or with `stop`.
 *
 * @throws Problem when any of that fails
 */
export async function startN8n(sandbox: Sandbox, options: StartOptions = {}): Promise<RunningN8n> {
	const { home = temporaryHome(), n8nVersion = NEWEST_N8N, settings, tarball } = options;
	const installed = await installN8n(n8nVersion);
	const n8nFolder = join(home.folder, '.n8n');
	await mkdir(n8nFolder, { recursive: true });
	await showProgress('Building, packing and installing this package', async () => {
		await installCommunityPackage(tarball ?? (await packPackage(home.folder)), n8nFolder);
	});
	return await showProgress(
		`Starting n8n ${n8nVersion.version} with an owner and a credential`,
		async () => {
			const { anyPort } = options;
			const n8n = await startN8nProcess(installed, home, { settings, anyPort });
			const api = new N8nApi(n8n.origin);
			const owner = await provideOwner(api, home);
			const nodes = await findLoadedNodes(api);
			// In another database than n8n's own file, the editor does without the list.
			if (!settings?.DB_TYPE) await listAsInstalled(nodes, home.folder);
			const credential = await provideCredential(api, sandbox, home);
			return { ...n8n, owner, api, credential };
		},
	);
}
