import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import type { KindName } from '../objects';
import { summaryOf } from '../objects/kind';
import { find } from './find';

/** The endpoint that shows one object. */
export function getOne(kind: KindName, path: string, scope: Endpoint['scope']): Endpoint {
	return {
		method: 'GET',
		path,
		scope,
		parameters: {},
		answer({ accountSid, sids }, state) {
			const shown = state.shown(kind, find(state, kind, accountSid, sids.Sid));
			return jsonAnswer(200, shown, summaryOf(shown));
		},
	};
}
