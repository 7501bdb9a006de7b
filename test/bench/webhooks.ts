/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';
import { post } from '../../local/demo/paymentPage';
import { byTurns, type Comparison } from './comparison';
import type { Stand } from './stand';
import { pauseActive, pauseOne } from './workflows';

const CALLS = 200;
const AT_ONCE = 10;
const ACTIVE = 2;
/** Milliseconds in which n8n stores what it has done, and renews what evaluates expressions. */
const REST = 100;

/** What `SeenRequest.at` counts, too. */
const now = () => performance.timeOrigin + performance.now();

/** Milliseconds from the webhook's request to the last pause that came to the sandbox. */
async function timeToPause({ sandbox }: Stand, webhook: string, recordings: number) {
	const call = sandbox.addCall().sid;
	const added = Array.from({ length: recordings }, () => sandbox.addRecording({ call_sid: call }));
	const began = now();
	await post(webhook, { call, recording: added[0].sid });
	const paused = sandbox.requests.filter(
		({ method, path }) => method === 'POST' && path.includes(call),
	);
	sandbox.hangUp(call);
	if (paused.length === recordings) return Math.max(...paused.map(({ at }) => at)) - began;
	throw new Error(`${webhook} paused ${paused.length} of ${recordings} recordings`);
}

interface Wanted {
	what: string;
	work: typeof pauseOne;
	recordings: number;
	atOnce: number;
	most: number;
}

async function compare(stand: Stand, wanted: Wanted): Promise<Comparison> {
	const { what, work, recordings, atOnce, most } = wanted;
	const turn = async (contender: 'signalWire' | 'httpRequest') => {
		const name = `${work.name}-${atOnce}-${contender}`;
		const { webhook } = await stand.provide(name, work(contender, stand.target));
		return async () => {
			stand.sandbox.requests.length = 0;
			const calls = Array.from({ length: atOnce }, async () =>
				timeToPause(stand, webhook, recordings),
			);
			const times = await Promise.all(calls);
			await delay(REST);
			return times;
		};
	};
	const turns = { signalWire: await turn('signalWire'), 'n8n nodes': await turn('httpRequest') };
	const rounds = CALLS / atOnce;
	const figures = await byTurns(turns, rounds, rounds / 5);
	return { what, unit: 'ms', figures, bars: [{ contender: 'signalWire', of: 'n8n nodes', most }] };
}

/** From a webhook's request to the pause at the sandbox. */
export async function compareWebhooks(stand: Stand): Promise<Comparison[]> {
	const [one, active] = ['one recording', `all ${ACTIVE} active recordings of a call`];
	const inTurn = { atOnce: 1 };
	const many = { atOnce: AT_ONCE };
	const pauses = {
		one: { work: pauseOne, recordings: 1 },
		active: { work: pauseActive, recordings: ACTIVE },
	};
	const wanted: Wanted[] = [
		{ what: `Webhook to pause: ${one}`, ...pauses.one, ...inTurn, most: 1.1 },
		{ what: `Webhook to pause: ${one}, ${AT_ONCE} at a time`, ...pauses.one, ...many, most: 1.1 },
		{ what: `Webhook to pause: ${active}`, ...pauses.active, ...inTurn, most: 0.95 },
		{
			what: `Webhook to pause: ${active}, ${AT_ONCE} at a time`,
			...pauses.active,
			...many,
			most: 0.95,
		},
	];
	const comparisons: Comparison[] = [];
	for (const one of wanted) comparisons.push(await compare(stand, one));
	return comparisons;
}
