import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from './api';
import type { RequestDescription } from './describeRequest';
import type { RequestError } from './requestError';
import { isObject, isSuccess } from './response';
import { responseError } from './responseError';

/** Milliseconds. */
const PAUSES_BETWEEN_READS = [250, 500, 1000, 1500, 2000];
const LONGEST_CONFIRMATION = 15_000;

/** Something that an update was for. */
export interface ThingToRead {
	/** Path to read it by. */
	readPath: string;
	request: RequestDescription;
	/** Whether an entry is about the thing, and shows what was asked for. */
	confirms: (entry: IDataObject) => boolean;
}

/** What reading something again showed. */
export interface Reading {
	entry?: IDataObject;
	error?: RequestError;
	reads: number;
}

/** A response about the token or the address says nothing that reading again could add. */
export function isAboutAccess({ facts }: RequestError): boolean {
	const { kind, status = 0 } = facts;
	return (
		kind === 'refused' && (status === 401 || status === 403 || (status >= 300 && status < 400))
	);
}

/** Reads the thing once. */
export async function read(
	api: SignalWireApi,
	{ readPath: path, request }: Pick<ThingToRead, 'readPath' | 'request'>,
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

/** Reads the thing again and again for a short while, until it shows what was asked for. */
export async function readUntilConfirmed(
	api: SignalWireApi,
	update: ThingToRead,
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
