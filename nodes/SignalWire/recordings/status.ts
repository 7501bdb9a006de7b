import type { IDataObject } from 'n8n-workflow';

/** A status that an update may ask for (Compatibility API, recordings: update). */
export type AskedStatus = 'paused' | 'in-progress' | 'stopped';

/** The statuses by which SignalWire says that the asked one is reached; sources differ. */
const REACHED_BY: Record<AskedStatus, string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

/** What SignalWire's documentation and its libraries know of recordings that have ended. */
const OVER = ['processing', 'completed', 'stopped', 'absent', 'failed', 'deleted'];
const RUNNING = ['in-progress', 'resumed'];

/** The status in lower case, empty where there is none. */
export function statusOf(recording: IDataObject): string {
	return typeof recording.status === 'string' ? recording.status.toLowerCase() : '';
}

/** Whether the recording has the asked status. */
export function hasReached(recording: IDataObject, asked: AskedStatus): boolean {
	return REACHED_BY[asked].includes(statusOf(recording));
}

/**
 * Whether the recording is known to have ended. One that waits to begin is not, and a status that
 * nobody knows, or none at all, may well mean that it runs.
 */
export function isOver(recording: IDataObject): boolean {
	return OVER.includes(statusOf(recording));
}

/** Whether what is said is being recorded. */
export function isRunning(recording: IDataObject): boolean {
	return RUNNING.includes(statusOf(recording));
}
