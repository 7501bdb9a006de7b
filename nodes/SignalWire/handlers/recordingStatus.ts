import type { IDataObject } from 'n8n-workflow';

/** A status that an update may ask for (Compatibility API, recordings: update). */
export type AskedStatus = 'paused' | 'in-progress' | 'stopped';

/** The statuses by which SignalWire says that the asked one is reached; sources differ. */
const REACHED_BY: Record<AskedStatus, string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

const ACTIVE = ['in-progress', 'paused', 'resumed'];
const RUNNING = ['in-progress', 'resumed'];

export function statusOf(recording: IDataObject): string {
	return typeof recording.status === 'string' ? recording.status.toLowerCase() : '';
}

export function hasReached(recording: IDataObject, asked: AskedStatus): boolean {
	return REACHED_BY[asked].includes(statusOf(recording));
}

export function isActive(recording: IDataObject): boolean {
	return ACTIVE.includes(statusOf(recording));
}

export function isRunning(recording: IDataObject): boolean {
	return RUNNING.includes(statusOf(recording));
}
