import { randomUUID } from 'node:crypto';

import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { text } from '../http/parameters';
import { CXML_SCRIPTS_PATH } from '../objects/cxmlScript';

export const createCxmlScript: Endpoint = {
	method: 'POST',
	path: '/LamlBins',
	scope: 'calling',
	parameters: { Name: { ...text, required: true }, Contents: text },
	answer({ accountSid, values, effect }, state) {
		const sid = randomUUID();
		const script = state.create('cxmlScript', {
			sid,
			account_sid: accountSid,
			name: values.Name,
			contents: values.Contents ?? '',
			request_url: `${state.origin}${CXML_SCRIPTS_PATH}/${sid}`,
		});
		if (effect === 'applied') state.keep('cxmlScript', script);
		return jsonAnswer(201, state.shown('cxmlScript', script), script.name);
	},
};
