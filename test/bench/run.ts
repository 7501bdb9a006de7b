/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { endAllChildren, endWithChildren } from '../../local/n8n/children';
import { Problem } from '../../local/n8n/problem';
import { compareCallbacks } from './callbacks';
import type { Comparison } from './comparison';
import { compareItems } from './items';
import { compareLoading } from './loading';
import { showComparison, writeReport } from './report';
import { startStand, type Stand } from './stand';
import { compareTransfers } from './transfers';
import { compareWebhooks } from './webhooks';

/** Named on the command line, one can be measured alone. */
const PARTS: Record<string, (stand: Stand) => Promise<Comparison[]>> = {
	webhooks: compareWebhooks,
	items: compareItems,
	transfers: compareTransfers,
	callbacks: async (stand) => [await compareCallbacks(stand)],
	loading: async () => [await compareLoading()],
};

async function main(): Promise<boolean> {
	const names = process.argv.slice(2);
	const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
	if (unknown.length > 0) {
		const known = Object.keys(PARTS).join(', ');
		throw new Problem(`Unknown: ${unknown.join(', ')}`, `Name none, or some of ${known}.`);
	}
	const stand = await startStand();
	const comparisons: Comparison[] = [];
	for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
		const compared = await PARTS[name](stand);
		compared.forEach(showComparison);
		comparisons.push(...compared);
	}
	await stand.n8n.stop();
	await stand.sandbox.close();
	return writeReport(comparisons);
}

endWithChildren();
void main().then(
	(areAllMet) => process.exit(areAllMet ? 0 : 1),
	async (error: unknown) => {
		if (error instanceof Problem) console.error(`\n${error.message}\n${error.whatToDo}\n`);
		else console.error(error);
		await endAllChildren();
		process.exit(1);
	},
);
