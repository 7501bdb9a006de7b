import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { NEWEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';
import { Cluster } from './cluster';
import { killWorkerMidway } from './killedWorker';
import { takeCallbacks } from './manyCallbacks';
import { pauseMany } from './manyCalls';
import { takeMessages } from './manyMessages';
import { pauseWorkflow } from './pauses';
import { updateOneAtOnce } from './sameRecording';

/** What docs/trigger.md advises for many at once. */
const MANY_AT_ONCE = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	DB_POSTGRESDB_POOL_SIZE: '10',
};

/** Queue mode with PostgreSQL and Redis: what workers and webhook processes do, and one that dies. */
export const cluster: Suite = {
	name: 'cluster',
	n8nVersions: [NEWEST_N8N],
	async play(stage) {
		const cluster = await Cluster.start(stage);
		const pause = await activateWorkflow(cluster.n8n, pauseWorkflow());
		const scenario = async (name: string, play: () => Promise<string>) => {
			await stage.scenario(name, play);
			cluster.sandbox.faults.clear();
			cluster.sandbox.requests.length = 0;
		};
		await scenario(
			'500 webhook calls, each with a pause',
			async () => await pauseMany(cluster, pause.webhook),
		);
		await scenario(
			'a pause and a resume of one recording on two workers',
			async () => await updateOneAtOnce(cluster, pause.webhook),
		);
		await scenario(
			'a worker is killed in the middle of 200 calls',
			async () => await killWorkerMidway(cluster),
		);
		await scenario(
			'500 messages at once, default settings',
			async () => await takeMessages(cluster),
		);
		await cluster.startOthers(MANY_AT_ONCE);
		await scenario('500 callbacks, 20 at once', async () => await takeCallbacks(cluster));
		await scenario('500 messages, 20 at once', async () => await takeMessages(cluster, 20));
		await scenario(
			'500 messages at once, with the settings for many',
			async () => await takeMessages(cluster),
		);
	},
};
