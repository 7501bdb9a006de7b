import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from './api';
import type { RequestDescription } from './describeRequest';
import type { RequestError } from './requestError';
import type { SignalWireRequest } from './requestOptions';
import { isObject, isSuccess } from './response';
import { responseError } from './responseError';

const PAUSES_BETWEEN_READS = [250, 500, 1000, 1500, 2000];
const LONGEST_CONFIRMATION = 15_000;

/** An update that counts only when SignalWire shows what it led to. */
export interface UpdateToConfirm {
	update: SignalWireRequest;
	/** Path to read the same thing by. */
	readPath: string;
	request: RequestDescription;
	/** Whether an entry is about the thing, and shows what was asked for. */
	confirms: (entry: IDataObject) => boolean;
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
	/** `already`: the update was refused, or got no response, and the thing is as it was to be. */
	confirmedBy: 'response' | 'read' | 'already';
	/** How often the update was sent. */
	attempts: number;
	/** How often the thing was read again. */
	reads: number;
	/** Milliseconds since 1970. */
	requestedAt: number;
	respondedAt: number;
	confirmedAt: number;
	/** SignalWire's own clock at the response, as its header says. */
	serverDate?: string;
}

interface Reading {
	entry?: IDataObject;
	error?: RequestError;
	reads: number;
}

/** A response about the token or the address says nothing that reading again could add. */
function isAboutAccess({ facts }: RequestError): boolean {
	const { kind, status = 0 } = facts;
	return (
		kind === 'refused' && (status === 401 || status === 403 || (status >= 300 && status < 400))
	);
}

/** The response says no, and nothing of the request is still to come. */
const isFinalRefusal = ({ facts }: RequestError) =>
	facts.kind === 'refused' && (facts.status ?? 0) < 500;

async function read(
	api: SignalWireApi,
	{ readPath: path, request }: UpdateToConfirm,
	retry?: 'never',
): Promise<Omit<Reading, 'reads'>> {
	return await api.send({ method: 'GET', path, retry }).then(
		(response) => {
			if (!isSuccess(response)) return { error: responseError(response, request) };
			return isObject(response.body) ? { entry: response.body } : {};
		},
		(error: RequestError) => ({ error }),
	);
}

async function readUntilConfirmed(
	api: SignalWireApi,
	update: UpdateToConfirm,
	responded?: IDataObject,
): Promise<Reading> {
	const giveUpAt = Date.now() + LONGEST_CONFIRMATION;
	const last: Reading = { entry: responded, reads: 0 };
	for (const pause of PAUSES_BETWEEN_READS) {
		await api.wait(pause);
		const { entry, error } = await read(api, update, 'never');
		last.reads += 1;
		last.entry = entry ?? last.entry;
		last.error = error;
		if (entry && update.confirms(entry)) break;
		if (error && (isAboutAccess(error) || error.facts.kind === 'gaveUp')) break;
		if (Date.now() > giveUpAt) break;
	}
	return last;
}

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
