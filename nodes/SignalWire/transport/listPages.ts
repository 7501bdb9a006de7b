import type { IDataObject } from 'n8n-workflow';
import { isObject } from './response';
import type { SignalWireApi } from './api';
import type { RequestDescription } from './describeRequest';
import { RequestError } from './requestError';
import { requireSuccess } from './responseError';
import { parseUrl } from '../input/parseUrl';
import { isNativePath } from './path';
import type { Form } from './requestOptions';

/** Compatibility API, paging. */
export const LARGEST_PAGE = 1000;

export interface ListRequest {
	path: string;
	query?: Form;
	/** The property of a page that holds its entries, such as `recordings`. */
	property: string;
	/** Completes "SignalWire refused to list ..." and the like. */
	noun: string;
	/** The scope that the list needs. */
	scope?: string;
	/** The field that names an entry; `sid` without it. */
	sidField?: string;
}

export interface ListPage {
	entries: IDataObject[];
	/** Path and query of the next page, as SignalWire gave it. */
	next?: string;
}

const UNREADABLE = { kind: 'unreadable', attempts: 1, mayHaveRun: false } as const;

function nextPath(written: unknown, origin: string): string | undefined {
	if (written === undefined || written === null || written === '') return undefined;
	const next = typeof written === 'string' ? parseUrl(written, origin) : undefined;
	if (next?.origin === origin) return `${next.pathname}${next.search}`;
	throw new RequestError(
		next
			? 'SignalWire named a next page on another host, which is not asked'
			: 'SignalWire named a next page that cannot be asked for',
		{
			...UNREADABLE,
			advice:
				'The list is not complete, so nothing was done with it. Check the Space URL in the credential.',
		},
	);
}

/** The native APIs have their own way to name it (native APIs, paging). */
const nextOf = ({ next_page_uri: next, links }: IDataObject) =>
	next ?? (isObject(links) ? links.next : undefined);

/**
 * Reads one page of a list (Compatibility API, paging).
 *
 * @throws {RequestError} when SignalWire refuses, answers with anything but a list, or
 * names a next page on another host
 */
export async function readPage(api: SignalWireApi, list: ListRequest, from?: string) {
	const request: RequestDescription = {
		action: `list the ${list.noun}`,
		notFound: `SignalWire did not find the ${list.noun}`,
		scope: list.scope,
	};
	const pageSize: Form = isNativePath(list.path) ? {} : { PageSize: String(LARGEST_PAGE) };
	const query = from ? undefined : { ...pageSize, ...list.query };
	const response = await api.send({ method: 'GET', path: from ?? list.path, query });
	const { body } = requireSuccess(response, request);
	const entries = isObject(body) ? body[list.property] : undefined;
	if (!isObject(body) || !Array.isArray(entries)) {
		throw new RequestError(`SignalWire's response is not a list of ${list.noun}`, {
			...UNREADABLE,
			advice: 'Check the Space URL in the credential, and whether a gateway answers in its place.',
		});
	}
	const page: ListPage = {
		entries: entries.filter(isObject),
		next: nextPath(nextOf(body), api.space.origin),
	};
	return page;
}

/**
 * Reads a list page by page, up to the last one, or to one that was read already.
 *
 * @yields the entries of a page that no earlier one had: entries move to the next page when new
 * ones arrive meanwhile
 */
export async function* readPages(api: SignalWireApi, list: ListRequest) {
	const known = new Set<string>();
	const read = new Set<string>();
	let page = await readPage(api, list);
	for (;;) {
		const fresh: IDataObject[] = [];
		for (const entry of page.entries) {
			const named = entry[list.sidField ?? 'sid'];
			const sid = typeof named === 'string' ? named.toLowerCase() : undefined;
			if (sid !== undefined && known.has(sid)) continue;
			if (sid !== undefined) known.add(sid);
			fresh.push(entry);
		}
		yield fresh;
		if (!page.next || read.has(page.next)) return;
		read.add(page.next);
		page = await readPage(api, list, page.next);
	}
}
