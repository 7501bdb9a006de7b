import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../transport/answer';
import type { SignalWireApi } from '../transport/api';
import { RequestFailure, requireSuccess, type Wording } from '../transport/failure';
import type { SignalWireAnswer } from '../transport/answer';
import { perItem } from './perItem';
import type { Simplify } from './simplify';
import { wordingOf } from './wording';

/** @throws {RequestFailure} unless SignalWire answers with success and the fields of something */
export function requireFields(answer: SignalWireAnswer, wording: Wording): IDataObject {
	const { body } = requireSuccess(answer, wording);
	if (isObject(body)) return body;
	throw new RequestFailure(
		"SignalWire's answer could not be read",
		`It was asked to ${wording.action}, and answered without saying what came of it. Check the Space URL in the credential, and whether a gateway answers in its place.`,
		answer.status,
	);
}

/** Reads what the operation's path names. */
export function readOne(simplify: Simplify) {
	return perItem(async (item) => {
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const api: SignalWireApi = await item.api();
		const answer = await api.send({ method: 'GET', path: item.path(api, sids, account) });
		const entry = requireFields(answer, wordingOf('read', item.pathTemplate, sids));
		return [item.wantsSimplified ? simplify(entry, api) : entry];
	});
}
