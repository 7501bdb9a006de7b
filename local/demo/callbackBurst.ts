/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { INode, INodeParameters } from 'n8n-workflow';
import { RECORDING } from '../../test/support/callbacks/recordingCallback';
import type { Sandbox } from '../../sandbox';
import { overConnections } from './connections';

/** Nothing more is executed when there has been no note for so long. */
const SECONDS_WITHOUT_NOTES = 60;
const PAUSE_FOR_REPEATED = 3000;

/**
 * A trigger, and a CRM note that names what each of its items is about.
 *
 * @param sidField the field of the item that tells it from others, which the note calls `sid`
 */
export function noteWorkflow(
	sandbox: Sandbox,
	events = ['recording.completed'],
	sidField = 'RecordingSid',
) {
	const node = (name: string, type: string, x: number, parameters: INodeParameters): INode => ({
		id: randomUUID(),
		name,
		type,
		typeVersion: type.endsWith('httpRequest') ? 4.2 : 1.1,
		position: [x, 0],
		parameters,
	});
	const trigger = node('Callback', 'n8n-nodes-signalwire.signalWireTrigger', 0, { events });
	const note = node('Note', 'n8n-nodes-base.httpRequest', 220, {
		method: 'POST',
		url: `${sandbox.origin}/crm/notes`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ { sid: $json.${sidField} } }}`,
	});
	return {
		name: 'Callbacks',
		nodes: [{ ...trigger, webhookId: randomUUID() }, note],
		connections: { Callback: { main: [[{ node: 'Note', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** @returns how often each SID was noted, once all of `sids` are, or no more notes come */
export async function countNotes(
	sandbox: Sandbox,
	sids: readonly string[],
): Promise<Map<unknown, number>> {
	const counts = new Map<unknown, number>();
	let latest = Date.now();
	const collect = () => {
		for (const { sid } of sandbox.crmNotes.splice(0)) {
			counts.set(sid, (counts.get(sid) ?? 0) + 1);
			latest = Date.now();
		}
	};
	const isWaiting = () => Date.now() - latest < SECONDS_WITHOUT_NOTES * 1000;
	while (isWaiting() && !sids.every((sid) => counts.has(sid))) {
		await delay(200);
		collect();
	}
	// What is executed twice comes a little later.
	await delay(PAUSE_FOR_REPEATED);
	collect();
	return counts;
}

/** What became of many callbacks. */
export interface Burst {
	/** What each try was answered, by the SID in the callback. */
	answers: Map<string, Array<number | string>>;
	/** The SIDs whose callback was answered 204 in the end. */
	taken: string[];
	/** Those of `taken` that were not executed. */
	lost: string[];
	/** Those that were executed more than once, */
	repeated: string[];
	/** and those of them that were answered 204 at once, so that nobody sent them again. */
	repeatedAfterOne: string[];
	/** Milliseconds until all were answered, and the longest for one with its repeats. */
	total: number;
	slowest: number;
}

/**
 * Sends a trigger callbacks, each of another recording, and again as SignalWire does, and sees
 * which of them are executed.
 *
 * @param webhook of a noteWorkflow
 */
export async function sendBurst(
	sandbox: Sandbox,
	webhook: string,
	{ callbacks, connections }: { callbacks: number; connections: number },
): Promise<Burst> {
	const answers: Burst['answers'] = new Map();
	const durations: number[] = [];
	const sids = Array.from({ length: callbacks }, () => randomUUID());
	const begin = performance.now();
	await overConnections(connections, sids, async (sid) => {
		const start = performance.now();
		const sent = await sandbox.callbacks.send(webhook, { ...RECORDING, RecordingSid: sid });
		durations.push(performance.now() - start);
		answers.set(sid, sent.answers);
	});
	const total = performance.now() - begin;
	const taken = sids.filter((sid) => answers.get(sid)!.includes(204));
	const counts = await countNotes(sandbox, taken);
	const repeated = sids.filter((sid) => (counts.get(sid) ?? 0) > 1);
	return {
		answers,
		taken,
		lost: taken.filter((sid) => !counts.has(sid)),
		repeated,
		repeatedAfterOne: repeated.filter((sid) => answers.get(sid)!.length === 1),
		total,
		slowest: Math.max(...durations),
	};
}
