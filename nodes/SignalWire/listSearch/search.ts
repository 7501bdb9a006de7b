import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { SignalWireApi, type RequestSettings } from '../transport/api';
import { proxySettings } from './proxySettings';
import { Limiter } from '../transport/limiter';
import { readPage } from '../transport/listPages';
import { toNodeError } from '../transport/nodeError';
import { secretsOf } from '../transport/secrets';
import { parseAccountSid } from '../input/sid';
import { scopeOf } from '../transport/describeRequest';
import { fillPath, parameterNamesIn } from '../transport/path';
import { RequestError } from '../transport/requestError';
import type { Form } from '../transport/requestOptions';
import { spaceOf } from '../transport/space';
import { PATH_PARAMETERS } from '../fields/pathParameters';

/** Reading on until something matches is bounded, so that a search of a busy Space ends. */
const MOST_PAGES_PER_SEARCH = 10;

export interface Search {
	/** Path below the account, with the names of SIDs in braces. */
	path: string;
	query?: Form;
	/** The property of a page that holds its entries. */
	property: string;
	/** Completes "SignalWire refused to list the ...". */
	noun: string;
	/** The fields that the text of the user is looked for in. */
	searchedFields: string[];
	/** What the locator then holds. Default: the SID. */
	valueField?: string;
	/** What to do instead where the token may lack the scope of the list. */
	withoutScope?: string;
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
	const { noun, parse } = PATH_PARAMETERS[name];
	if (value) return parse(value, noun);
	throw new UserError(`Choose a ${noun.toLowerCase()} first`);
}

/** n8n gives the node's own request options to its operations only, so the lists read them. */
function requestSettings(context: ILoadOptionsFunctions): RequestSettings {
	const { proxy, allowUnauthorizedCerts } = (currentParameter(context, 'requestOptions') ??
		{}) as IDataObject;
	const http: RequestSettings['http'] = {};
	if (allowUnauthorizedCerts === true) http.skipSslCertificateValidation = true;
	if (typeof proxy === 'string' && proxy !== '') http.proxy = proxySettings(proxy);
	return { http };
}

/** Text without what people write between the digits of a phone number. */
const comparable = (text: unknown) =>
	(typeof text === 'string' || typeof text === 'number' ? String(text) : '')
		.toLowerCase()
		.replace(/[\s()./-]/g, '');

const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** Whether SignalWire refused the token, which it also does for want of a scope. */
const isAboutToken = (error: unknown) =>
	error instanceof RequestError && [401, 403].includes(error.facts.status ?? 0);

async function find(
	context: ILoadOptionsFunctions,
	search: Search,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { path, query, property, noun, searchedFields, valueField = 'sid', order, label } = search;
	const credential = await context.getCredentials('signalWireApi');
	const space = spaceOf(credential);
	const account = parseAccountSid(currentParameter(context, 'accountSid')) ?? space.projectId;
	const sids = Object.fromEntries(
		parameterNamesIn(path).map((name) => [name, currentSid(context, name)]),
	);
	const list = {
		path: fillPath(path, account, sids),
		query,
		property,
		noun,
		scope: scopeOf(path),
	};
	const settings = requestSettings(context);
	const api = new SignalWireApi(context, space, credential, settings, new Limiter(1));

	const wanted = comparable(filter);
	const matches = (entry: IDataObject) =>
		isText(entry[valueField]) &&
		searchedFields.some((field) => comparable(entry[field]).includes(wanted));
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
		return await run().catch(async (error: Error & { description?: string }) => {
			const secrets = await this.getCredentials('signalWireApi').then(secretsOf, () => []);
			// The editor shows the message only, and so it has to say what to do as well.
			const sentences = [error.message, error.description].filter(Boolean).join('. ');
			const instead = isAboutToken(error) ? withoutScope : undefined;
			const text = [sentences, instead].filter(Boolean).join(' ');
			throw toNodeError(this.getNode(), new Error(text), secrets);
		});
	};
}
