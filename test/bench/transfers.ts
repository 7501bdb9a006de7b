import { post } from '../../local/demo/paymentPage';
import { byTurns, type Comparison } from './comparison';
import { nodeTime, peakMemory, type Stand } from './stand';
import type { WorkNode } from './nodes';
import { download, DOWNLOAD, getAll, LIST } from './workflows';

const RECORDINGS = 10_000;
/** Of audio with two channels at 32 kB a second: 100 MB. */
const SECONDS_OF_100_MB = 3277;
const ROUNDS = 5;

type TwoOf = (contender: 'signalWire' | 'httpRequest', target: Stand['target']) => WorkNode[];

/** Times the node of each contender, and keeps n8n's peaks of memory. */
async function compare(stand: Stand, work: TwoOf, node: string, body: object) {
	const memory: Record<string, number[]> = {};
	const turn = async (name: 'signalWire' | 'httpRequest') => {
		const { webhook, id } = await stand.provide(`${node}-${name}`, work(name, stand.target));
		memory[name] = [];
		return async () => {
			peakMemory(stand);
			await post(webhook, body);
			memory[name].push(peakMemory(stand));
			return await nodeTime(stand, id, node);
		};
	};
	const turns = { signalWire: await turn('signalWire'), httpRequest: await turn('httpRequest') };
	return { figures: await byTurns(turns, ROUNDS), memory };
}

/** Long lists and large files. */
export async function compareTransfers(stand: Stand): Promise<Comparison[]> {
	const { sandbox } = stand;
	sandbox.reset();
	const call = sandbox.addCall().sid;
	for (let count = 0; count < RECORDINGS; count++) sandbox.addRecording({ call_sid: call });
	const lists = await compare(stand, getAll, LIST, {});

	sandbox.reset();
	const large = sandbox.addRecording({
		call_sid: sandbox.addCall().sid,
		status: 'completed',
		duration: SECONDS_OF_100_MB,
		channels: '2',
	});
	const files = await compare(stand, download, DOWNLOAD, { recording: large.sid });
	sandbox.reset();
	return [
		{ what: `Get Many of ${RECORDINGS} recordings`, unit: 'ms', figures: lists.figures },
		{ what: 'Most memory of n8n meanwhile', unit: 'MB', figures: lists.memory },
		{ what: 'Download of 100 MB', unit: 'ms', figures: files.figures },
		{ what: 'Most memory of n8n meanwhile', unit: 'MB', figures: files.memory },
	];
}
