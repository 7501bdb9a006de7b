import type { IDataObject } from 'n8n-workflow';
import type { RequestError, RequestFacts } from '../transport/requestError';
import { joinSome, nameAndStatus, type Outcome } from './outcome';

type Failed = Outcome & { error: RequestError };

const isFailed = (outcome: Outcome): outcome is Failed => outcome.error !== undefined;

/** Equal where look-ups failed for the same reason. */
function causeOf({ error: { message, facts } }: Failed): string {
	const { kind, status = 0, code, reason, advice } = facts;
	// The message of a server error names what was asked for, the advice of giving up how often.
	if (status >= 500) return JSON.stringify([status, code, reason, advice]);
	return JSON.stringify(kind === 'gaveUp' ? [message] : [message, advice]);
}

/** Whether one thing is to blame for all, and no recording is known that would have to be named. */
function haveOneCause(failed: Failed[], outcomes: Outcome[]): boolean {
	if (outcomes.length === 1) return true;
	const [first] = failed;
	const isSame = (one: Outcome) => one.isLookUp && isFailed(one) && causeOf(one) === causeOf(first);
	return outcomes.every(isSame);
}

function oneFailure(failed: Failed[], proof: string): RequestError {
	const [{ error }] = failed;
	const agreed = <Name extends keyof RequestFacts>(name: Name) =>
		failed.every(({ error: { facts } }) => facts[name] === error.facts[name])
			? error.facts[name]
			: undefined;
	return error.with({
		advice: `${error.facts.advice}${proof}`,
		kind: agreed('kind') ?? 'unconfirmed',
		status: agreed('status'),
		code: agreed('code'),
		mayHaveRun: failed.some(({ error: { facts } }) => facts.mayHaveRun),
	});
}

/** Each text once, behind all that it is said of; what was looked up twice is named once. */
function byText(failed: Failed[], textOf: (error: RequestError) => string): string[] {
	const subjects = new Map<string, Set<string>>();
	for (const { subject, error } of failed) {
		const text = textOf(error);
		subjects.set(text, (subjects.get(text) ?? new Set()).add(subject));
	}
	return [...subjects].map(([text, named]) => `${joinSome([...named], ', ')}: ${text}`);
}

function headline(failed: Failed[], outcomes: Outcome[], whole: string): string {
	const recordings = outcomes.filter(({ isLookUp }) => !isLookUp).length;
	const failedRecordings = failed.filter(({ isLookUp }) => !isLookUp).length;
	if (failedRecordings === 0)
		return `Not all recordings of ${whole} could be looked up and updated`;
	const updates = `${failedRecordings} of ${recordings} active recordings of ${whole} could not be updated`;
	return failedRecordings === failed.length
		? updates
		: `${updates}, and not all could be looked up`;
}

/**
 * Names the failed ones in the message: it is all that n8n gives to the error output. The others
 * stand in the description, so that nothing of what was done is hidden. What kept every look-up from
 * working is said once, as by a node that asks for one thing.
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
	const proof = evidence ? ` Evidence: ${JSON.stringify(outcomes.map(evidence))}.` : '';
	if (haveOneCause(failed, outcomes)) return oneFailure(failed, proof);
	const causes = byText(failed, ({ message }) => message);
	const advice = byText(failed, ({ description }) => description ?? '');
	const done = outcomes.flatMap(({ confirmed, skipped, error }) =>
		error ? [] : [confirmed?.entry ?? skipped!.entry],
	);
	return failed[0].error.with(
		{
			advice: `Done: ${joinSome(done.map(nameAndStatus), ', ') || 'none'}. Failed: ${joinSome(advice, ' ')}${proof}`,
			reason: undefined,
			kind: 'unconfirmed',
			mayHaveRun: failed.some(({ error: { facts } }) => facts.mayHaveRun),
		},
		`${headline(failed, outcomes, whole)} (${joinSome(causes, '; ')})`,
	);
}
