import type { IDataObject } from 'n8n-workflow';
import { isObject, type SignalWireAnswer } from '../transport/response';
import { requireSuccess, unreadable, type Wording } from '../transport/requestError';
import { perItem } from './itemHandler';
import type { Simplify } from './simplify';
import { wordingOf } from '../transport/describeRequest';

/** @throws {RequestFailure} unless SignalWire answers with success and the fields of something */
export function requireFields(answer: SignalWireAnswer, wording: Wording): IDataObject {
	const { body } = requireSuccess(answer, wording);
	if (isObject(body)) return body;
	throw unreadable(answer, wording);
}

/** Reads what the operation's path names. */
export function readOne(simplify: Simplify) {
	return perItem(async (item) => {
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const api = await item.api();
		const answer = await api.send({ method: 'GET', path: item.path(api, sids, account) });
		const entry = requireFields(answer, wordingOf('read', item.pathTemplate, sids));
		return [item.wantsSimplified ? simplify(entry, api) : entry];
	});
}
