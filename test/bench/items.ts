import type { ActiveWorkflow } from '../../local/demo/exampleWorkflow';
import { post } from '../../local/demo/paymentPage';
import { byTurns, median, type Comparison } from './comparison';
import { nodeTime, peakMemory, type Stand } from './stand';
import { PAUSE, pauseItems, type Contender } from './workflows';

const ANSWER_TIME = 20;
/** How often each number of items is measured. */
const ROUNDS: Record<number, number> = { 1: 20, 100: 9, 1000: 7, 10_000: 1 };
const THOUSAND = 1000;
const MOST = 10_000;
/** Milliseconds that a run of so many may take. */
const LONGEST_RUN = 600_000;
/** The plain node sends all its requests at once, which 10,000 are too many for. */
const CONTENDERS: Record<number, Contender[]> = { [MOST]: ['signalWire', 'httpRequest'] };
const ALL: Contender[] = ['signalWire', 'httpRequest', 'plain'];

function givenItems({ sandbox }: Stand, count: number) {
	sandbox.reset();
	sandbox.faults.add({ fault: { kind: 'delay', ms: ANSWER_TIME } });
	const call = sandbox.addCall().sid;
	return Array.from({ length: count }, () => ({
		call,
		recording: sandbox.addRecording({ call_sid: call }).sid,
		status: 'paused',
	}));
}

/** Milliseconds for one item, and the most memory that n8n had meanwhile. */
async function pauseAll(stand: Stand, work: ActiveWorkflow, count: number) {
	const items = givenItems(stand, count);
	peakMemory(stand);
	await post(work.webhook, { items }, LONGEST_RUN);
	const paused = [...stand.sandbox.recordings.values()].filter(({ status }) => status === 'paused');
	if (paused.length !== count) throw new Error(`${paused.length} of ${count} were paused`);
	const memory = peakMemory(stand);
	return { time: (await nodeTime(stand, work.id, PAUSE)) / count, memory };
}

/** Updates of many items, all three fields by expression. */
export async function compareItems(stand: Stand): Promise<Comparison[]> {
	const works = new Map<Contender, ActiveWorkflow>();
	for (const name of ALL) {
		works.set(name, await stand.provide(`items-${name}`, pauseItems(name, stand.target)));
	}
	const comparisons: Comparison[] = [];
	const memory: Record<string, number[]> = {};
	for (const [count, rounds] of Object.entries(ROUNDS).map((entry) => entry.map(Number))) {
		const names = CONTENDERS[count] ?? ALL;
		const turnOf = (name: Contender) => async () => {
			const { time, memory: peak } = await pauseAll(stand, works.get(name)!, count);
			if (count === MOST) memory[name] = [peak];
			return time;
		};
		const turns = Object.fromEntries(names.map((name) => [name, turnOf(name)]));
		const figures = await byTurns(turns, rounds, count === MOST ? 0 : 1);
		const bars = [
			{ contender: 'signalWire', of: 'httpRequest', most: 1.8 },
			{ contender: 'signalWire', of: 'plain', most: 0.8 },
		];
		const what = `${count} items, one update each; a server that answers in ${ANSWER_TIME} ms`;
		comparisons.push({ what, unit: 'ms', figures, ...(count === THOUSAND && { bars }) });
	}
	const each = (index: number) => [median(comparisons[index].figures.signalWire)];
	const growth = { '10,000 items': each(3), '100 items': each(1) };
	const bars = [{ contender: '10,000 items', of: '100 items', most: 1.1 }];
	stand.sandbox.reset();
	return [
		...comparisons,
		{ what: 'An item of this node among others', unit: 'ms', figures: growth, bars },
		{ what: `Most memory of n8n with ${MOST} items`, unit: 'MB', figures: memory },
	];
}
