import type { IDataObject } from 'n8n-workflow';
import type { AddDetails } from './search';

const keyOf = (sid: unknown) => (typeof sid === 'string' ? sid.toLowerCase() : '');

/**
 * Adds `from` and `to` of its call to each recording or participant, as far as the newest calls
 * have it: neither has numbers of its own (Compatibility API, recordings and participants). Numbers
 * are an extra, so the entries are listed without them where the calls cannot be read.
 */
export const addNumbersOfCalls: AddDetails = async (entries, readNewest) => {
	if (!entries.some((entry) => keyOf(entry.call_sid))) return entries;
	const calls = await readNewest({ path: '/Calls', property: 'calls', noun: 'calls' }).catch(
		(): IDataObject[] => [],
	);
	const bySid = new Map(calls.map((call) => [keyOf(call.sid), call]));
	return entries.map((entry) => {
		const { from, to } = bySid.get(keyOf(entry.call_sid)) ?? {};
		return { ...entry, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
	});
};
