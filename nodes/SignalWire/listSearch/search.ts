import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { SignalWireApi } from '../transport/api';
import { Limiter } from '../transport/limiter';
import { readPage } from '../transport/listPages';
import { toNodeError } from '../transport/nodeError';
import { secretsOf } from '../transport/secrets';
import { parseAccountSid, parseSid } from '../input/sid';
import { accountPath, sidNamesIn, spaceOf } from '../transport/space';
import { SID_NOUNS } from '../fields/sidNouns';

/** Reading on until something matches is bounded, so that a search of a busy Space ends. */
const MOST_PAGES_PER_SEARCH = 10;

export interface Search {
	/** Path below the account, with the names of SIDs in braces. */
	path: string;
	query?: Record<string, string>;
	/** The property of a page that holds its entries. */
	property: string;
	/** Completes "SignalWire refused to list the ...". */
	noun: string;
	/** The fields that the text of the user is looked for in. */
	searchedFields: string[];
	order: (a: IDataObject, b: IDataObject) => number;
	label: (entry: IDataObject, timezone: string) => string;
}

/** The value of another field of the node, as it is in the editor now. */
export function currentParameter(context: ILoadOptionsFunctions, name: string): unknown {
	return context.getCurrentNodeParameter(name, { extractValue: true });
}

/** @throws {UserError} unless the field holds a SID */
export function currentSid(context: ILoadOptionsFunctions, name: string): string {
	const value = currentParameter(context, name);
	if (value) return parseSid(value, SID_NOUNS[name], { hasList: true });
	throw new UserError(`Choose a ${SID_NOUNS[name].toLowerCase()} first`);
}

/** Text without what people write between the digits of a phone number. */
const comparable = (text: unknown) =>
	(typeof text === 'string' || typeof text === 'number' ? String(text) : '')
		.toLowerCase()
		.replace(/[\s()./-]/g, '');

const hasSid = ({ sid }: IDataObject) => typeof sid === 'string' && sid !== '';

async function find(
	context: ILoadOptionsFunctions,
	{ path, query, property, noun, searchedFields, order, label }: Search,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const space = spaceOf(await context.getCredentials('signalWireApi'));
	const account = parseAccountSid(currentParameter(context, 'accountSid')) ?? space.projectId;
	const sids = Object.fromEntries(
		sidNamesIn(path).map((name) => [name, currentSid(context, name)]),
	);
	const list = {
		path: accountPath(account, path, sids),
		query,
		property,
		noun,
	};
	const api = new SignalWireApi(context, space, {}, new Limiter(1));

	const wanted = comparable(filter);
	const matches = (entry: IDataObject) =>
		hasSid(entry) && searchedFields.some((field) => comparable(entry[field]).includes(wanted));
	const found: IDataObject[] = [];
	let next = paginationToken;
	for (let pages = 0; pages < MOST_PAGES_PER_SEARCH; pages++) {
		const page = await readPage(api, list, next);
		found.push(...page.entries.filter(matches));
		next = page.entries.length > 0 ? page.next : undefined;
		if (found.length > 0 || !next) break;
	}
	const timezone = context.getTimezone();
	const results = found
		.sort(order)
		.map((entry) => ({ name: label(entry, timezone), value: String(entry.sid) }));
	return { results, paginationToken: next };
}

/**
 * Makes a search that fills the list of a locator.
 *
 * @param describe what to list, which may depend on the node's other fields
 */
export function listSearch(describe: (context: ILoadOptionsFunctions) => Search) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const search = async () => await find(this, describe(this), filter, paginationToken);
		return await search().catch(async (error: Error & { description?: string }) => {
			const secrets = await this.getCredentials('signalWireApi').then(secretsOf, () => []);
			// The editor shows the message only, and so it has to say what to do as well.
			const text = [error.message, error.description].filter(Boolean).join('. ');
			throw toNodeError(this.getNode(), new Error(text), secrets);
		});
	};
}
