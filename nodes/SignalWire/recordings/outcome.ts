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

const isFailed = (outcome: Outcome): outcome is Outcome & { error: RequestError } =>
	outcome.error !== undefined;

/**
 * Names the failed ones in the message: it is all that n8n gives to the error output. The others
 * stand in the description, so that nothing of what was done is hidden.
 *
 * @param whole what all of them belong to, such as "call ..."
 * @param evidence what is known of each, for the description
 * @returns undefined where none failed
 */
export function failureOf(
	outcomes: Outcome[],
	whole: string,
	evidence?: (outcome: Outcome) => IDataObject,
): RequestError | undefined {
	const failed = outcomes.filter(isFailed);
	if (failed.length === 0) return undefined;
	const [{ error }] = failed;
	const proof = evidence ? ` Evidence: ${JSON.stringify(outcomes.map(evidence))}.` : '';
	if (outcomes.length === 1) return error.with({ advice: `${error.facts.advice}${proof}` });
	const causes = failed.map(({ subject, error: { message } }) => `${subject}: ${message}`);
	const advice = failed.map(({ subject, error: { description } }) => `${subject}: ${description}`);
	const done = outcomes.flatMap(({ confirmed, skipped, error: failure }) =>
		failure ? [] : [confirmed?.entry ?? skipped!.entry],
	);
	return error.with(
		{
			advice: `Done: ${joinSome(done.map(nameAndStatus), ', ') || 'none'}. Failed: ${joinSome(advice, ' ')}${proof}`,
			reason: undefined,
			kind: 'unconfirmed',
			mayHaveRun: failed.some(({ error: { facts } }) => facts.mayHaveRun),
		},
		`${failed.length} of ${outcomes.length} active recordings of ${whole} could not be updated (${joinSome(causes, '; ')})`,
	);
}
