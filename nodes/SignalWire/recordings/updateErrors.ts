import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import { RequestError } from '../transport/requestError';
import { belongsTo, isSameSid, type Owner } from './owner';
import { isOver, isRunning, statusOf, type AskedStatus } from './status';

const SID_LENGTH = 36;

const DONE = { paused: 'paused', 'in-progress': 'resumed', stopped: 'stopped' };

const canNoLongerBe = (asked: AskedStatus) => `can no longer be ${DONE[asked]}`;

/** Completes "The call has ended, so ...". */
export const onceEnded = (asked: AskedStatus) => `its recording ${canNoLongerBe(asked)}`;

const RESULTS = { paused: 'paused', 'in-progress': 'running', stopped: 'stopped' };

/** The update of one recording, as its errors speak about it. */
export interface Subject {
	owner: Owner;
	sid: string;
	asked: AskedStatus;
	/** Completes "The request to ...". */
	action: string;
}

const isAbout = (recording: IDataObject | undefined, { owner, sid }: Subject) =>
	recording !== undefined && isSameSid(recording.sid, sid) && belongsTo(recording, owner);

/** An update was refused; adds what SignalWire says of the recording. */
export function withWhatIsSaid(
	error: RequestError,
	recording: IDataObject,
	{ owner, sid, asked }: Subject,
): RequestError {
	if (!isSameSid(recording.sid, sid)) return error;
	const { kind } = owner;
	const fact = belongsTo(recording, owner)
		? `SignalWire says ${describeValue(recording.status)} for the recording.`
		: `SignalWire says that the recording belongs to ${kind.noun} ${String(recording[kind.sidField]).slice(0, SID_LENGTH)}.`;
	if (isOver(recording) && belongsTo(recording, owner)) {
		return error.with({ advice: fact }, `The recording has ended, so it ${canNoLongerBe(asked)}`);
	}
	return error.with({ advice: `${fact} ${error.facts.advice}` });
}

/** Another execution asked for something else before the update could be sent again. */
export function superseded(
	{ asked }: Subject,
	facts: { attempts: number; mayHaveRun: boolean },
): RequestError {
	return new RequestError(
		`A later update of the recording came before it could be ${RESULTS[asked]}`,
		{
			...facts,
			kind: 'superseded',
			advice:
				'SignalWire did not take the request at first, and meanwhile another execution asked for something else, so it was not sent again.',
		},
	);
}

/** The update was accepted, and what SignalWire says of the recording does not show it. */
export function unconfirmed(
	subject: Subject,
	recording?: IDataObject,
	readError?: RequestError,
): RequestError {
	const asked = RESULTS[subject.asked];
	const { action } = subject;
	const reading = readError ? ` Reading it again failed: ${readError.message}.` : '';
	const facts = { kind: 'unconfirmed', attempts: 1, mayHaveRun: true } as const;
	const advice = 'Do not rely on it: check the recording in SignalWire, and try again.';
	if (!isAbout(recording, subject) || !statusOf(recording!)) {
		return new RequestError(`SignalWire did not confirm that the recording is ${asked}`, {
			...facts,
			advice: `The request to ${action} was accepted, but no response tells its status.${reading} ${advice}`,
		});
	}
	const status = describeValue(recording!.status);
	return new RequestError(
		`The recording is ${isRunning(recording!) ? 'still running' : status}, not ${asked}`,
		{
			...facts,
			advice: `SignalWire accepted the request to ${action}, but says ${status} for it.${reading} ${advice}`,
		},
	);
}
