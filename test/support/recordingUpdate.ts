import type { IDataObject } from 'n8n-workflow';
import type { Recording, Sandbox } from '../../sandbox';
import { recording } from './operations/recording';
import { runOperation, type OperationRun } from './runOperation';

/** A live call with so many recordings in progress. */
export const givenRecordings = (sandbox: Sandbox, count: number): Recording[] =>
	recording.add(sandbox, count);

/** One input item of Recording: Update for each recording. */
export const itemsFor = (recordings: Recording[]): IDataObject[] =>
	recordings.map(({ sid, call_sid }) => ({ callSid: call_sid, recordingSid: sid }));

/** Runs Recording: Update for the recordings. */
export const update = async (
	sandbox: Sandbox,
	recordings: Recording[],
	{ items = itemsFor(recordings), ...run }: OperationRun & { items?: IDataObject[] } = {},
) => await runOperation(sandbox, recording.operations.update, items, run);

/** What an update that is not of one recording applies to. */
export type Whole = 'activeRecordings' | 'conversation';

/** Runs Recording: Update for all that is recorded of each call, or of its conversation. */
export const updateAll = async (
	sandbox: Sandbox,
	applyTo: Whole,
	calls: Array<string | null>,
	{ fields, ...run }: OperationRun = {},
) =>
	await runOperation(
		sandbox,
		recording.operations.update,
		calls.map((callSid) => ({ callSid })),
		{ fields: { applyTo, recordingSid: '', ...fields }, ...run },
	);
