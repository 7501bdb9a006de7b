import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import type { Confirmed } from '../transport/confirm';
import type { RequestError } from '../transport/requestError';
import type { Owner } from './owner';
import { statusOf } from './status';

/** What became of one recording, or of a question about recordings. */
export interface Outcome {
	owner: Owner;
	/** SID of the recording, or what could not be found out. */
	subject: string;
	/** Whether the subject is a question, and not one recording. */
	isLookUp?: boolean;
	/** The status before the update, where it is known. */
	statusBefore?: string;
	confirmed?: Confirmed;
	/** Why it was left alone; `entry` then is the recording as it was found. */
	skipped?: { reason: string; entry: IDataObject };
	error?: RequestError;
	/** Milliseconds since 1970: when its update began. */
	begunAt?: number;
}

const MOST_NAMED = 20;
const LONGEST_NAME = 36;

/** Texts as a sentence names them, not too many of them. */
export function joinSome(texts: string[], separator: string): string {
	const more = texts.length - MOST_NAMED;
	const named = texts.slice(0, MOST_NAMED).join(separator);
	return more > 0 ? `${named}${separator}and ${more} more` : named;
}

/** SID of a recording, as far as SignalWire gave one. */
export const nameOf = ({ sid }: IDataObject): string =>
	typeof sid === 'string' ? sid.slice(0, LONGEST_NAME) : describeValue(sid);

export const nameAndStatus = (recording: IDataObject): string =>
	`${nameOf(recording)} (${statusOf(recording).slice(0, LONGEST_NAME) || 'no status'})`;
