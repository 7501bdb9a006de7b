import type { IDataObject } from 'n8n-workflow';
import { isNumberField } from './knownFields';
import { RefusedCallback } from './refusedCallback';

/** SIDs are UUIDs, but older ones and those of samples are not always (Compatibility API, SIDs). */
const LIKE_A_SID = /^[\w-]{1,64}$/;

const NAME = /^[\w.[\]-]+$/;

/** Words that end the names of callbacks, with the start of a value behind them. */
const NAME_WITH_VALUE = /(Sid|Status|Url|Duration|Channels|Source|Number)[a-z0-9]/;

export const isLikeSid = (value: unknown) => LIKE_A_SID.test(String(value ?? ''));

function isWhole(name: string, value: unknown): boolean {
	if (!NAME.test(name) || NAME_WITH_VALUE.test(name)) return false;
	if (value === '' || value === null) return true;
	if (name.endsWith('Sid')) return isLikeSid(value);
	return !isNumberField(name) || Number.isFinite(Number(value));
}

/**
 * Checks that no name has run into a value, or a value into the next name: the signature of a form
 * covers both without a boundary between them, so that it fits a form in which one was moved.
 *
 * @throws {RefusedCallback} where a field shows it
 */
export function checkBoundaries(fields: IDataObject): void {
	if (Object.entries(fields).every(([name, value]) => isWhole(name, value))) return;
	throw new RefusedCallback('The fields have been moved about');
}
