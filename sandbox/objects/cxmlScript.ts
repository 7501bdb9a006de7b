import { randomUUID } from 'node:crypto';

import type { ObjectKind } from './kind';
import { accountPath } from './paths';

/** Compatibility API, cXML scripts: the script object, whose dates are ISO 8601. */
export interface CxmlScript {
	sid: string;
	account_sid: string;
	date_created: string;
	date_updated: string;
	date_last_accessed: string | null;
	name: string;
	contents: string;
	request_url: string;
	num_requests: number;
	api_version: string;
	uri: string;
}

export const CXML_SCRIPTS_PATH = '/laml-bins';

/** A script that nobody has asked for yet, with whatever `given` says instead. */
function createCxmlScript(
	given: Partial<CxmlScript> & { account_sid: string },
	now: number,
): CxmlScript {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const created = given.date_created ?? new Date(now).toISOString();
	return {
		date_created: created,
		date_updated: created,
		date_last_accessed: null,
		name: 'Say hello',
		contents: '<?xml version="1.0" encoding="UTF-8"?><Response><Say>Hello</Say></Response>',
		request_url: `https://example.signalwire.com${CXML_SCRIPTS_PATH}/${sid}`,
		num_requests: 0,
		api_version: '2010-04-01',
		uri: `${accountPath(given.account_sid)}/LamlBins/${sid}.json`,
		...given,
		sid,
	};
}

export const cxmlScriptKind = {
	name: 'cXML script',
	list: 'cxmlScripts',
	listedAs: 'laml_bins',
	parents: {},
	nullable: ['date_last_accessed'],
	create: createCxmlScript,
} as const satisfies ObjectKind<CxmlScript>;
