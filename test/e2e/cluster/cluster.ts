/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryHome } from '../../../local/n8n/home';
import { installN8n } from '../../../local/n8n/install';
import { installCommunityPackage } from '../../../local/n8n/package';
import { findFreePort } from '../../../local/n8n/ports';
import { startN8nProcess, type N8nCommand, type N8nProcess } from '../../../local/n8n/process';
import { showProgress } from '../../../local/n8n/progress';
import type { RunningN8n } from '../../../local/n8n/start';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';
import { startPostgres, startRedis } from './services';

type Settings = Record<string, string>;

/** How soon the others see that a worker has died: in milliseconds, a sixth of n8n's defaults. */
const SHORT_LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** n8n in queue mode: a main process, two workers, and a process that only takes webhooks. */
export class Cluster {
	private workers: N8nProcess[] = [];

	private webhookProcess?: N8nProcess;

	private constructor(
		private readonly stage: Stage,
		private readonly settings: Settings,
		readonly n8n: RunningN8n,
		readonly sandbox: Sandbox,
	) {}

	static async start(stage: Stage): Promise<Cluster> {
		const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
		stage.atEnd(async () => void (await Promise.all([postgres.stop(), redis.stop()])));
		const webhookPort = await findFreePort(0);
		const settings = {
			EXECUTIONS_MODE: 'queue',
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'postgres',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			N8N_WEBHOOK_URL: `http://127.0.0.1:${webhookPort}/`,
			...SHORT_LOCKS,
		};
		const main = { ...settings, N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' };
		const { n8n, sandbox } = await stage.start({ settings: main });
		// Whoever activates a workflow looks for its webhook where webhooks are taken.
		const origin = `http://127.0.0.1:${webhookPort}`;
		const cluster = new Cluster(stage, settings, { ...n8n, origin }, sandbox);
		stage.atEnd(async () => await cluster.stop());
		await cluster.startOthers();
		return cluster;
	}

	/** Starts the workers and the webhook process, or starts them again with other settings. */
	async startOthers(more: Settings = {}): Promise<void> {
		await this.stop();
		await showProgress('Starting two workers and a webhook process', async () => {
			const port = Number(new URL(this.n8n.origin).port);
			[this.webhookProcess, ...this.workers] = await Promise.all([
				this.startProcess('webhook', more, port),
				this.startProcess('worker', more),
				this.startProcess('worker', more),
			]);
		});
	}

	async stop(): Promise<void> {
		const processes = [this.webhookProcess, ...this.workers].filter((one) => one !== undefined);
		await Promise.all(processes.map(async (one) => await one.stop()));
	}

	/** Ends a worker and all that it started as the kernel does when there is no memory left. */
	killWorker(index: number): void {
		process.kill(-this.workers[index].pid, 'SIGKILL');
	}

	/** Each one's log, which names the executions that it worked on. */
	get workerLogs(): string[] {
		return this.workers.map(({ logFile }) => logFile);
	}

	private async startProcess(
		command: N8nCommand,
		more: Settings,
		port?: number,
	): Promise<N8nProcess> {
		const { n8nVersion, tarball } = this.stage;
		const home = temporaryHome();
		const n8nFolder = join(home.folder, '.n8n');
		await mkdir(n8nFolder, { recursive: true });
		await installCommunityPackage(tarball, n8nFolder);
		const settings = { ...this.settings, ...more };
		const installed = await installN8n(n8nVersion);
		return await startN8nProcess(installed, home, { command, settings, port, anyPort: true });
	}
}
