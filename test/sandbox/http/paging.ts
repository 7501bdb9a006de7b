import { randomUUID } from 'node:crypto';

import type { SandboxState } from '../state';
import { jsonAnswer, type Answer } from './answer';
import { ApiError } from './apiError';
import type { ApiRequest } from './endpoint';
import { trimmedText, wholeNumber, type Parameters } from './parameters';

const DEFAULT_PAGE_SIZE = 50;

export const pagingParameters: Parameters = {
	Page: { check: wholeNumber(0, 1_000_000, 54453) },
	PageSize: { check: wholeNumber(1, 1000, 54454) },
	PageToken: { check: trimmedText },
};

/** Where an item stands in a list that is ordered by time; unchanged by items that come or go. */
interface Position {
	created: number;
	arrival: number;
}

/** What a page token stands for. */
export interface PageStart {
	list: string;
	page: number;
	after?: Position;
	previous?: PageStart;
}

interface Listed {
	sid: string;
	date_created: string;
}

/**
 * One page of a list, newest first, in the envelope of the Compatibility API.
 *
 * @param name the envelope's field for the items
 * @param items all that pass the filters
 * @param show how an item looks in the answer
 * @throws ApiError 54453 or 21481 for a page number or token that leads nowhere
 */
export function pageAnswer<T extends Listed>(
	request: ApiRequest,
	state: SandboxState,
	name: string,
	items: T[],
	show: (item: T) => unknown,
): Answer {
	const { Page, PageSize, PageToken, ...filters } = request.values;
	const size = Number(PageSize ?? DEFAULT_PAGE_SIZE);
	const list = `${request.path}?${query(filters)}`;
	const start = pageStart(state, list, Number(Page ?? 0), PageToken);

	const ordered = items
		.map((item) => ({ item, position: positionOf(item, state) }))
		.sort((a, b) => newestFirst(a.position, b.position))
		.filter(({ position }) => !start.after || newestFirst(start.after, position) < 0);
	const shown = ordered.slice(0, size);

	const uri = (page: number, token?: string) =>
		`${request.path}.json?${query({ Page: String(page), PageSize: String(size), PageToken: token, ...filters })}`;
	const next =
		ordered.length > size
			? { list, page: start.page + 1, after: shown.at(-1)?.position, previous: start }
			: undefined;
	const envelope = {
		uri: uri(start.page, PageToken),
		first_page_uri: uri(0),
		next_page_uri: next ? uri(next.page, issueToken(state, 'PA', next)) : null,
		previous_page_uri: start.previous
			? uri(start.previous.page, issueToken(state, 'PB', start.previous))
			: null,
		page: start.page,
		page_size: size,
		[name]: shown.map(({ item }) => show(item)),
	};
	return jsonAnswer(200, envelope, `${shown.length} ${name}${next ? ', more to come' : ''}`);
}

function pageStart(state: SandboxState, list: string, page: number, token?: string): PageStart {
	if (token === undefined) {
		if (page > 0) throw new ApiError(400, 54453, 'Page: a page after the first needs PageToken');
		return { list, page: 0 };
	}
	const start = state.pageTokens.get(token);
	if (!start || start.list !== list) {
		throw new ApiError(400, 21481, 'PageToken: not a token of this list');
	}
	if (start.page !== page) throw new ApiError(400, 54453, 'Page: not the page of this PageToken');
	return start;
}

function issueToken(state: SandboxState, prefix: 'PA' | 'PB', start: PageStart): string {
	const token = `${prefix}${randomUUID()}`;
	state.pageTokens.set(token, start);
	return token;
}

function positionOf(item: Listed, state: SandboxState): Position {
	return { created: Date.parse(item.date_created), arrival: state.arrivalOf(item.sid) };
}

function newestFirst(a: Position, b: Position): number {
	return b.created - a.created || b.arrival - a.arrival;
}

function query(values: Record<string, string | undefined>): string {
	return Object.entries(values)
		.filter((entry): entry is [string, string] => entry[1] !== undefined)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}
