import type { SandboxState } from '../state';
import { jsonAnswer, type Answer } from './answer';
import type { ApiRequest } from './endpoint';
import { issueToken, newestFirst, nextStart, pageStart, type Position } from './pageStart';
import { text, type Parameters } from './parameters';

export const DEFAULT_PAGE_SIZE = 50;

export const pagingParameters: Parameters = {
	Page: { type: 'integer', code: 54453 },
	PageSize: { type: 'integer', minimum: 1, maximum: 1000, code: 54454 },
	PageToken: text,
};

/**
 * One page of a list, newest first, in the envelope of the Compatibility API.
 *
 * @param name the envelope's field for the items
 * @param items all that pass the filters
 * @param show how an item looks in the answer
 * @throws ApiError 54453 or 21481 for a page number or token that leads nowhere
 */
export function pageAnswer<T extends { date_created: string }>(
	request: ApiRequest,
	state: SandboxState,
	name: string,
	items: T[],
	show: (item: T) => unknown,
): Answer {
	const { Page, PageSize, PageToken, ...filters } = request.values;
	const { nextPageOrigin } = state.behaviour;
	const size = Number(PageSize ?? DEFAULT_PAGE_SIZE);
	const list = `${request.path}?${queryOf(filters)}`;
	const asked = { list, size, page: Number(Page ?? 0), token: PageToken };
	const { shown, start, next } = pageOf(items, asked, state);

	const uri = (page: number, token?: string) =>
		`${request.path}.json?${queryOf({ Page: String(page), PageSize: String(size), PageToken: token, ...filters })}`;
	const nextToken = next === start ? PageToken : next && issueToken(state, 'PA', next);
	const envelope = {
		uri: uri(start.page, PageToken),
		first_page_uri: uri(0),
		next_page_uri: next ? nextPageOrigin + uri(next.page, nextToken) : null,
		previous_page_uri: start.previous
			? uri(start.previous.page, issueToken(state, 'PB', start.previous))
			: null,
		page: start.page,
		page_size: size,
		[name]: shown.map(show),
	};
	return jsonAnswer(200, envelope, `${shown.length} ${name}${next ? ', more to come' : ''}`);
}

interface AskedPage {
	/** The path and the filters, which a token is bound to. */
	list: string;
	size: number;
	page: number;
	token?: string;
}

/**
 * The items of one page of a list, newest first, where it begins, and where the next one does.
 *
 * @throws ApiError 54453 or 21481 for a page number or token that leads nowhere
 */
export function pageOf<T extends { date_created: string }>(
	items: T[],
	{ list, size, page, token }: AskedPage,
	state: SandboxState,
) {
	const start = pageStart(state, list, page, token);
	const ordered = items
		.map((item) => ({ item, position: positionOf(item, state) }))
		.sort((a, b) => newestFirst(a.position, b.position))
		.filter(({ position }) => !start.after || newestFirst(start.after, position) < 0);
	const shown = ordered.slice(0, pageLength(size, start.page, state));
	const last = ordered.length > shown.length ? shown.at(-1)?.position : undefined;
	const next = nextStart(start, last, state.behaviour.laterPages);
	return { shown: shown.map(({ item }) => item), start, next };
}

function pageLength(size: number, page: number, { behaviour }: SandboxState): number {
	if (page === 0) return size;
	if (behaviour.laterPages === 'empty') return 0;
	return behaviour.shrinkingPages ? Math.max(1, size - page) : size;
}

function positionOf(item: { date_created: string }, state: SandboxState): Position {
	return { created: Date.parse(item.date_created), arrival: state.arrivalOf(item) };
}

export function queryOf(values: Record<string, string | undefined>): string {
	return Object.entries(values)
		.filter((entry): entry is [string, string] => entry[1] !== undefined)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}
