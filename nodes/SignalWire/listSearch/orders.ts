import type { IDataObject } from 'n8n-workflow';
import { isOver, statusOf } from '../recordings/status';
import { hasEnded } from '../transport/liveThing';
import { timestamp } from './readable';

const startOf = (entry: IDataObject) => timestamp(entry.start_time ?? entry.date_created);
/** By start, or creation where there is none. */
export const newestFirst = (a: IDataObject, b: IDataObject) => startOf(b) - startOf(a);

/** The calls that can still be changed before the rest. */
export const liveFirst = (a: IDataObject, b: IDataObject) =>
	Number(hasEnded(a)) - Number(hasEnded(b)) || newestFirst(a, b);

const isWaiting = (entry: IDataObject) => isOver(entry) || statusOf(entry) === 'queued';

/** What an update can still change before the rest. */
export const activeFirst = (a: IDataObject, b: IDataObject) =>
	Number(isWaiting(a)) - Number(isWaiting(b)) || newestFirst(a, b);

const isUnfinished = (entry: IDataObject) => statusOf(entry) !== 'completed';

/** What has a file before what is still being recorded, or has none. */
export const finishedFirst = (a: IDataObject, b: IDataObject) =>
	Number(isUnfinished(a)) - Number(isUnfinished(b)) || newestFirst(a, b);
