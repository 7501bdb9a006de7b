import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from './api';
import type { RequestError } from './requestError';
import type { SignalWireRequest } from './requestOptions';
import { isObject, isSuccess } from './response';
import {
	isAboutAccess,
	read,
	readUntilConfirmed,
	type Reading,
	type ThingToRead,
} from './readAgain';
import { responseError } from './responseError';

/** An update that counts only when SignalWire shows what it led to. */
export interface UpdateToConfirm extends ThingToRead {
	update: SignalWireRequest;
	/**
	 * Whether a refusal stands that is not about an earlier attempt of the same request; otherwise what
	 * is as it was to be is a success.
	 */
	isRefusalFinal?: boolean;
	/** As `confirms`, after an update that was refused with 404: for what SignalWire did not find. */
	confirmsDespite404?: (entry: IDataObject) => boolean;
	/** @param seen the last entry that came, if one did */
	unconfirmed: (seen?: IDataObject, readError?: RequestError) => RequestError;
	/** Adds to an error what reading the thing again showed. */
	contradiction?: (error: RequestError, seen: IDataObject) => RequestError;
}

/** What an update led to, and how that is known. */
export interface Confirmed {
	entry: IDataObject;
	/**
	 * `already`: the update was refused, or got no response, and the thing is as it was to be. Null
	 * where nobody has looked at what the response says.
	 */
	confirmedBy: 'response' | 'read' | 'already' | null;
	/** How often the update was sent. */
	attempts: number;
	/** How often the thing was read again. */
	reads: number;
	/** Milliseconds since 1970. */
	requestedAt: number;
	respondedAt: number;
	confirmedAt?: number;
	/** SignalWire's own clock at the response, as its header says. */
	serverDate?: string;
}

/** The response says no, and nothing of the request is still to come. */
const isFinalRefusal = ({ facts }: RequestError) =>
	facts.kind === 'refused' && (facts.status ?? 0) < 500;

/** An update may be refused because it was made already, or its response may have got lost. */
async function confirmDespite(
	api: SignalWireApi,
	update: UpdateToConfirm,
	error: RequestError,
): Promise<Reading & { entry: IDataObject }> {
	const reading = isFinalRefusal(error)
		? { ...(await read(api, update)), reads: 1 }
		: await readUntilConfirmed(api, update);
	const { entry } = reading;
	if (!entry) throw error;
	const isMissing = error.facts.status === 404;
	const confirms = (isMissing && update.confirmsDespite404) || update.confirms;
	if (confirms(entry)) return { ...reading, entry };
	throw update.contradiction?.(error, entry) ?? error;
}

/**
 * Sends an update, and believes in it only when SignalWire shows it: in the response, or else when
 * the thing is read again within a short while. An update that is refused although everything is
 * as it was to be is a success, so that asking twice is safe.
 *
 * @throws {RequestError} when it was refused, or is not confirmed in time
 */
export async function updateAndConfirm(
	api: SignalWireApi,
	update: UpdateToConfirm,
): Promise<Confirmed> {
	const requestedAt = Date.now();
	const outcome = await api.send(update.update).then(
		(response) => (isSuccess(response) ? response : responseError(response, update.request)),
		(error: RequestError) => error,
	);
	const respondedAt = Date.now();
	const confirmed = (reading: Pick<Reading, 'reads'> & { entry: IDataObject }) => ({
		entry: reading.entry,
		reads: reading.reads,
		requestedAt,
		respondedAt,
		confirmedAt: Date.now(),
	});
	if (outcome instanceof Error) {
		const isFinal = update.isRefusalFinal && isFinalRefusal(outcome) && !outcome.facts.mayHaveRun;
		if (isFinal || isAboutAccess(outcome)) throw outcome;
		const reading = await confirmDespite(api, update, outcome);
		return { ...confirmed(reading), confirmedBy: 'already', attempts: outcome.facts.attempts };
	}
	const { attempts, headers } = outcome;
	const sent = { attempts, serverDate: headers.date as string | undefined };
	const responded = isObject(outcome.body) ? outcome.body : undefined;
	if (responded && update.confirms(responded)) {
		return { ...confirmed({ entry: responded, reads: 0 }), ...sent, confirmedBy: 'response' };
	}
	const reading = await readUntilConfirmed(api, update, responded);
	const { entry, error, reads } = reading;
	if (!entry || !update.confirms(entry)) throw update.unconfirmed(entry, error);
	return { ...confirmed({ entry, reads }), ...sent, confirmedBy: 'read' };
}
