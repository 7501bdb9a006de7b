import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from '../transport/api';
import { asIsoDate, asNumber } from '../transport/values';

/** What Simplify keeps of an entry, by the type that it gives to each field. */
export interface SimplifiedFields {
	texts: string[];
	numbers: string[];
	/** Kept unchanged, and beside it as ISO 8601 under the same name with `_iso`. */
	dates: string[];
}

export type Simplify = (entry: IDataObject, api: SignalWireApi) => IDataObject;

/**
 * A function that keeps the fields that people use. A field that is missing stays missing, and a
 * value of an unexpected type passes as it is.
 */
export function simplifier({ texts, numbers, dates }: SimplifiedFields): Simplify {
	return (entry) => {
		const kept: Array<[string, unknown]> = [];
		for (const name of texts) kept.push([name, entry[name]]);
		for (const name of numbers) kept.push([name, asNumber(entry[name])]);
		for (const name of dates) {
			kept.push([name, entry[name]]);
			if (name in entry) kept.push([`${name}_iso`, asIsoDate(entry[name])]);
		}
		return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as IDataObject;
	};
}

/** What tells people most about an entry; SignalWire puts some of it near the end. */
const FIRST = ['sid', 'call_sid', 'conference_sid', 'status'];

/** The same entry, with the fields in front that a table should show first. */
export function mostTellingFirst(entry: IDataObject): IDataObject {
	const first = FIRST.filter((name) => name in entry).map((name) => [name, entry[name]]);
	return { ...(Object.fromEntries(first) as IDataObject), ...entry };
}
