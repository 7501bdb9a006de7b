import type { IDataObject } from 'n8n-workflow';
import { requireEntry } from '../transport/requireEntry';
import type { RequestError } from '../transport/requestError';
import { requireSuccess, unreadableResponse } from '../transport/responseError';
import { inWords } from './inWords';
import { asResults, itemHandler } from './itemHandler';

export interface DeleteOptions {
	/** Where it is read, if not at the URL by which it is deleted. */
	readUrl?: string;
	/** The field of it that names it. */
	sidField?: string;
	/** Completes "SignalWire refused to ... recording ...". */
	verb?: string;
	/** How it comes out, of what each name in the path stands for. */
	result?: (pathValues: Record<string, string>) => IDataObject;
}

/**
 * Deletes what the operation's URL names. It is read first: only so a 404 after an attempt without a
 * response can be told from the 404 of what never existed.
 */
export function deleteOne(options: DeleteOptions = {}) {
	const { readUrl, sidField = 'sid', verb = 'delete', result } = options;
	return itemHandler(async (item) => {
		const itemRequest = await item.request();
		const { api, method, path, pathValues, pathOf, describe } = itemRequest;
		const sid = Object.values(pathValues).at(-1)!;
		const deleted = asResults([result?.(pathValues) ?? { sid, deleted: true }]);
		const request = describe(verb);
		const { mayBeDeleted } = item.nodeRun;

		const found = await api.send({ method: 'GET', path: pathOf(readUrl ?? item.template) });
		if (found.status === 404 && mayBeDeleted.has(path)) return deleted;
		await inWords(itemRequest, async () => requireEntry(found, request, { sidField, sid }));

		const response = await api.send({ method, path }).catch((error: RequestError) => {
			if (error.facts.mayHaveRun) mayBeDeleted.add(path);
			throw error;
		});
		if (response.status === 404 && response.mayHaveRunBefore) return deleted;
		if (response.status >= 500) mayBeDeleted.add(path);
		if (requireSuccess(response, request).body) throw unreadableResponse(response, request);
		mayBeDeleted.add(path);
		return deleted;
	});
}
