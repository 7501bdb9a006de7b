/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endChild, startChild } from './children';
import type { InstalledN8n } from './install';
import { N8nApi } from './api';
import type { Home } from './home';
import { findFreePort, USUAL_N8N_PORT } from './ports';
import { Problem } from './problem';
import { tail } from './run';

const SECONDS_TO_START = 180;
/** Where n8n's task runners ask for work. */
const USUAL_BROKER_PORT = 5679;

export interface N8nProcess {
	/** For example `http://127.0.0.1:5678`. */
	origin: string;
	logFile: string;
	/** The process id, which is its process group's, too. */
	pid: number;
	/** Settles, with a Problem that holds n8n's last lines, only when n8n ends by itself. */
	diedByItself: Promise<Problem>;
	stop(): Promise<void>;
}

/**
 * n8n's own commands: `start` is all of it, or, in queue mode, the main process beside workers and
 * webhook processes.
 */
export type N8nCommand = 'start' | 'worker' | 'webhook';

export interface ProcessOptions {
	/** Default: `start`. */
	command?: N8nCommand;
	/** Default: a free one. */
	port?: number;
	/** Any free ports, and not the usual ones, which two that start at once would both find. */
	anyPort?: boolean;
	/** Environment variables on top of those that this project always sets. */
	settings?: Record<string, string>;
}

/** Only what n8n needs, so that no N8N_... or proxy setting of this machine changes the run. */
function environment(userFolder: string, port: number, brokerPort: number): NodeJS.ProcessEnv {
	const { PATH, LANG, LC_ALL, TZ, TMPDIR } = process.env;
	const origin = `http://127.0.0.1:${port}/`;
	return {
		...{ PATH, LANG, LC_ALL, TZ, TMPDIR },
		// n8n's own default is New York.
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: origin,
		N8N_WEBHOOK_URL: origin,
		// Where a worker, which has no other server, says whether it is ready.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// The login works over plain HTTP on loopback in every browser.
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	};
}

/** Only the process that `start` starts has n8n's REST API. */
async function isReady(command: N8nCommand, origin: string): Promise<boolean> {
	if (command === 'start') return await new N8nApi(origin).isReady();
	return await fetch(`${origin}/healthz/readiness`).then(
		({ ok }) => ok,
		() => false,
	);
}

/**
 * Starts a process of n8n on loopback and waits until it is ready.
 *
 * @param home whose folder is n8n's N8N_USER_FOLDER
 * @throws Problem with n8n's last lines when it ends or is not ready after three minutes
 */
export async function startN8nProcess(
	{ nodeBinary, n8nScript, environment: needed }: InstalledN8n,
	{ folder: userFolder, whatToDo }: Home,
	options: ProcessOptions = {},
): Promise<N8nProcess> {
	const { command = 'start', settings, anyPort = false } = options;
	const usual = (port: number) => (anyPort ? 0 : port);
	const port = options.port ?? (await findFreePort(usual(USUAL_N8N_PORT)));
	const brokerPort = await findFreePort(usual(USUAL_BROKER_PORT));
	const origin = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const child = startChild(nodeBinary, [n8nScript, command], {
		cwd: userFolder,
		env: { ...environment(userFolder, port, brokerPort), ...needed, ...settings },
		logFile,
	});

	let isStopping = false;
	const problem = async (what: string) =>
		new Problem(
			`${what} Its last lines:\n${await tail(logFile)}`,
			`${whatToDo} If it goes on, delete .n8n/installed.stamp, so that n8n is installed anew.`,
		);
	const diedByItself = new Promise<Problem>((resolve) => {
		const report = async (reason: unknown) => {
			if (!isStopping) resolve(await problem(`n8n ended by itself (${String(reason)}).`));
		};
		once(child, 'exit').then(async ([code, signal]) => await report(code ?? signal), report);
	});
	const stop = async () => {
		isStopping = true;
		await endChild(child);
	};

	let death: Problem | undefined;
	void diedByItself.then((reason) => (death = reason));
	const deadline = Date.now() + SECONDS_TO_START * 1000;
	while (!(await isReady(command, origin))) {
		if (death) throw death;
		if (Date.now() > deadline) {
			await stop();
			throw await problem(`n8n was not ready after ${SECONDS_TO_START} seconds.`);
		}
		await delay(200);
	}
	return { origin, logFile, pid: child.pid!, diedByItself, stop };
}
