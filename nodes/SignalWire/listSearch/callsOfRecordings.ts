import type { IDataObject } from 'n8n-workflow';
import type { AddDetails } from './search';

const keyOf = (sid: unknown) => (typeof sid === 'string' ? sid.toLowerCase() : '');

/**
 * Adds `from` and `to` of its call to each recording, as far as the newest calls have it: a
 * recording has no numbers of its own (Compatibility API, recordings). Numbers are an extra, so
 * recordings are listed without them where the calls cannot be read.
 */
export const addNumbersOfCalls: AddDetails = async (recordings, readNewest) => {
	if (!recordings.some((recording) => keyOf(recording.call_sid))) return recordings;
	const calls = await readNewest({ path: '/Calls', property: 'calls', noun: 'calls' }).catch(
		(): IDataObject[] => [],
	);
	const bySid = new Map(calls.map((call) => [keyOf(call.sid), call]));
	return recordings.map((recording) => {
		const { from, to } = bySid.get(keyOf(recording.call_sid)) ?? {};
		return { ...recording, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
	});
};
