import { randomUUID } from 'node:crypto';

import type { Behaviour } from '../behaviour';
import type { SandboxState } from '../state';
import { ApiError } from './apiError';

/** Where an item stands in a list that is ordered by time; unchanged by items that come or go. */
export interface Position {
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

/**
 * Finds where a page begins.
 *
 * @param list the path and the filters, which a token is bound to
 * @throws ApiError 54453 or 21481 for a page number or token that leads nowhere
 */
export function pageStart(
	state: SandboxState,
	list: string,
	page: number,
	token: string | undefined,
): PageStart {
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

/**
 * Where the page after this one begins.
 *
 * @param last the last item of this page, when the list goes on after it
 * @returns undefined when there is no further page
 */
export function nextStart(
	start: PageStart,
	last: Position | undefined,
	laterPages: Behaviour['laterPages'],
): PageStart | undefined {
	if (laterPages === 'repeated' && start.page > 0) return start;
	const next = { list: start.list, page: start.page + 1, previous: start };
	if (laterPages === 'empty' && start.page > 0) return { ...next, after: start.after };
	if (last) return { ...next, after: last };
	return laterPages === 'startingOver' ? next : undefined;
}

export function issueToken(state: SandboxState, prefix: 'PA' | 'PB', start: PageStart): string {
	const token = `${prefix}${randomUUID()}`;
	state.pageTokens.set(token, start);
	return token;
}

export function newestFirst(a: Position, b: Position): number {
	return b.created - a.created || b.arrival - a.arrival;
}
