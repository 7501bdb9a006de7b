import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { SignalWireApi } from '../transport/api';
import { Limiter } from '../transport/limiter';
import { readPage } from '../transport/listPages';
import { secretsOf } from '../transport/secrets';
import { parseAccountSid } from '../input/sid';
import { scopeOf } from '../transport/describeRequest';
import { fillPath, parameterNamesIn } from '../transport/path';
import { RequestError } from '../transport/requestError';
import type { Form } from '../transport/requestOptions';
import { spaceOf } from '../transport/space';
import { currentParameter, currentSid, requestSettings } from './currentFields';
import { toListError } from './listError';
import { inPlaceOfEntries, type WhenEmpty } from './whenEmpty';

/** Reading on until something matches is bounded, so that a search of a busy Space ends. */
const MOST_PAGES_PER_SEARCH = 10;

interface List {
	/** Path below the account, with the names of SIDs in braces. */
	path: string;
	query?: Form;
	/** The property of a page that holds its entries. */
	property: string;
	/** Completes "SignalWire refused to list the ...". */
	noun: string;
}

/** Adds to the entries of a page what their labels show, from the first page of another list. */
export type AddDetails = (
	entries: IDataObject[],
	readNewest: (list: List) => Promise<IDataObject[]>,
) => Promise<IDataObject[]>;

export interface Search extends List {
	/** What the text of the user is looked for in, besides the label. */
	searchedFields: string[];
	/** What the locator then holds. Default: the SID. */
	valueField?: string;
	/** What to do instead where the token may lack the scope of the list. */
	withoutScope?: string;
	/** Without it, an empty list says "No results". */
	whenEmpty?: WhenEmpty;
	addDetails?: AddDetails;
	order: (a: IDataObject, b: IDataObject) => number;
	label: (entry: IDataObject, timezone: string) => string;
}

/** Text without what people write between the digits of a phone number, and labels between parts. */
const comparable = (text: unknown) =>
	(typeof text === 'string' || typeof text === 'number' ? String(text) : '')
		.toLowerCase()
		.replace(/[\s()./,·→-]/g, '');

const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** Whether SignalWire refused the token, which it also does for want of a scope. */
const isAboutToken = (error: unknown) =>
	error instanceof RequestError && [401, 403].includes(error.facts.status ?? 0);

async function pageReader(context: ILoadOptionsFunctions) {
	const credential = await context.getCredentials('signalWireApi');
	const space = spaceOf(credential);
	const account = parseAccountSid(currentParameter(context, 'accountSid')) ?? space.projectId;
	const settings = requestSettings(context);
	const api = new SignalWireApi(context, space, credential, settings, new Limiter(1));
	return async ({ path, query, property, noun }: List, from?: string) => {
		const sids = Object.fromEntries(
			parameterNamesIn(path).map((name) => [name, currentSid(context, name)]),
		);
		const filledPath = fillPath(path, account, sids);
		return await readPage(
			api,
			{ path: filledPath, query, property, noun, scope: scopeOf(path) },
			from,
		);
	};
}

async function find(
	context: ILoadOptionsFunctions,
	search: Search,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { searchedFields, valueField = 'sid', order, label, whenEmpty, addDetails } = search;
	const read = await pageReader(context);
	const timezone = context.getTimezone();
	const wanted = comparable(filter);
	const matches = (entry: IDataObject) =>
		isText(entry[valueField]) &&
		[...searchedFields.map((field) => entry[field]), label(entry, timezone)].some((text) =>
			comparable(text).includes(wanted),
		);
	let newest: Promise<IDataObject[]> | undefined;
	const readNewest = async (list: List) =>
		await (newest ??= read(list).then(({ entries }) => entries));

	const found: IDataObject[] = [];
	let next = paginationToken;
	for (let pages = 0; pages < MOST_PAGES_PER_SEARCH; pages++) {
		const page = await read(search, next);
		const entries = (await addDetails?.(page.entries, readNewest)) ?? page.entries;
		found.push(...entries.filter(matches));
		next = page.entries.length > 0 ? page.next : undefined;
		if (found.length > 0 || !next) break;
	}
	const isWhole = wanted === '' && !paginationToken && !next;
	if (whenEmpty && isWhole && found.length === 0) return inPlaceOfEntries(whenEmpty);
	const results = found
		.sort(order)
		.map((entry) => ({ name: label(entry, timezone), value: String(entry[valueField]) }));
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
		let withoutScope: string | undefined;
		const run = async () => {
			const search = describe(this);
			({ withoutScope } = search);
			return await find(this, search, filter, paginationToken);
		};
		return await run().catch(async (error: unknown) => {
			const secrets = await this.getCredentials('signalWireApi').then(secretsOf, () => []);
			throw toListError(
				this.getNode(),
				error,
				secrets,
				isAboutToken(error) ? withoutScope : undefined,
			);
		});
	};
}
