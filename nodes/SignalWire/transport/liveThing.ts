import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from './api';
import { describeRequest } from './describeRequest';
import { read } from './readAgain';
import type { RequestError } from './requestError';

/** What ends, and what then can no longer be changed; by the name of its SID in a path. */
const KINDS: Record<string, { noun: string; path: string }> = {
	callSid: { noun: 'call', path: '/Calls/{callSid}' },
	conferenceSid: { noun: 'conference', path: '/Conferences/{conferenceSid}' },
};

/** Compatibility API, calls and conferences: statuses. */
const ENDED = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];
const WAITING = ['queued', 'initiated', 'ringing'];

/** Answers of SignalWire that the state of a call or a conference may be the cause of. */
const ABOUT_STATE = [400, 404, 409, 422];

const statusOf = ({ status }: IDataObject) => String(status).toLowerCase();

/** Whether a call or a conference is over. */
export const hasEnded = (entry: IDataObject): boolean => ENDED.includes(statusOf(entry));

/** Where a call or a conference is looked up that a request was about. */
export interface LiveThing {
	api: SignalWireApi;
	pathOf: (template: string, values: Record<string, string>) => string;
	/** What the names in the path of the request stand for; the first one is looked up. */
	values: Record<string, string>;
	/** Completes "The call has ended, so ..."; without it, it is only told whether it exists. */
	onceEnded?: string;
}

export interface StateInWords {
	message: string;
	advice: string;
	/** Whether the refusal may have another cause. */
	isLikely?: boolean;
}

/**
 * Looks up the call or the conference that a request was about, once, and says in words why the
 * request could not work.
 *
 * @returns undefined where its state is no reason, or cannot be read
 */
export async function stateInWords(thing: LiveThing): Promise<StateInWords | undefined> {
	const { api, pathOf, values, onceEnded } = thing;
	const [name, sid] = Object.entries(values)[0] ?? [];
	if (!name || !(name in KINDS)) return undefined;
	const { noun, path } = KINDS[name];
	const own = { [name]: sid };
	const request = describeRequest('read', path, own);
	const { entry, error } = await read(api, { readPath: pathOf(path, own), request }, 'never');
	if (error?.facts.status === 404) return { message: error.message, advice: error.facts.advice };
	if (!entry || onceEnded === undefined) return undefined;
	const advice = `SignalWire says "${statusOf(entry)}" for the ${noun}.`;
	if (hasEnded(entry)) return { message: `The ${noun} has ended, so ${onceEnded}`, advice };
	if (!WAITING.includes(statusOf(entry))) return undefined;
	return {
		message: `The ${noun} has not been answered yet`,
		advice: `${advice} Try again once it is in progress.`,
		isLikely: true,
	};
}

/**
 * A refusal in the words of its cause, where that is the state of the call or the conference that
 * the request was about: one request, and only after a refusal.
 *
 * @param isNamedAlone whether the request named nothing else, so that a 404 is about it already, and
 * so that a look would repeat a read
 */
export async function withState(
	error: RequestError,
	thing: LiveThing,
	isNamedAlone = Object.keys(thing.values).length === 1,
): Promise<RequestError> {
	const { kind, reason, status = 0 } = error.facts;
	if (kind !== 'refused' || !ABOUT_STATE.includes(status)) return error;
	if (isNamedAlone && (status === 404 || thing.onceEnded === undefined)) return error;
	const words = await stateInWords(thing);
	if (!words) return error;
	// An error output and an agent get the message only.
	const said = words.isLikely && reason ? ` (SignalWire said: "${reason}")` : '';
	return error.with({ advice: words.advice }, `${words.message}${said}`);
}
