import type { IDataObject } from 'n8n-workflow';

/** A status that an update may ask for (Compatibility API, recordings: update). */
export type AskedStatus = 'paused' | 'in-progress' | 'stopped';

/** The statuses by which SignalWire says that the asked one is reached; sources differ. */
const REACHED_BY: Record<AskedStatus, string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

/** What SignalWire's documentation and its libraries know besides the active statuses. */
const INACTIVE = ['queued', 'processing', 'completed', 'stopped', 'absent', 'failed', 'deleted'];
const RUNNING = ['in-progress', 'resumed'];

/** The status in lower case, empty where there is none. */
export function statusOf(recording: IDataObject): string {
	return typeof recording.status === 'string' ? recording.status.toLowerCase() : '';
}

/** Whether the recording has the asked status. */
export function hasReached(recording: IDataObject, asked: AskedStatus): boolean {
	return REACHED_BY[asked].includes(statusOf(recording));
}

/** A status that nobody knows, or none at all, may well mean that the recording runs. */
export function isActive(recording: IDataObject): boolean {
	return !INACTIVE.includes(statusOf(recording));
}

/** Whether what is said is being recorded. */
export function isRunning(recording: IDataObject): boolean {
	return RUNNING.includes(statusOf(recording));
}
