import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { DEFAULT_PAGE_SIZE, pageOf, queryOf } from '../http/paging';
import { issueToken } from '../http/pageStart';
import { text } from '../http/parameters';
import { relayPhoneNumber } from '../objects/relayPhoneNumber';

/** REST API, phone numbers: list; with the pages of the native APIs. */
export const listRelayPhoneNumbers: Endpoint = {
	method: 'GET',
	path: '/api/relay/rest/phone_numbers',
	scope: 'numbers',
	parameters: {
		filter_name: text,
		filter_number: text,
		page_number: { type: 'integer' },
		page_size: { type: 'integer', minimum: 1, maximum: 1000 },
		page_token: text,
	},
	answer(request, state) {
		const { page_number = '0', page_size, page_token, ...filters } = request.values;
		const { filter_name = '', filter_number = '' } = filters;
		const numbers = [...state.phoneNumbers.values()].filter(
			({ account_sid, friendly_name, phone_number }) =>
				account_sid === request.accountSid &&
				friendly_name.includes(filter_name) &&
				phone_number.includes(filter_number),
		);
		const size = Number(page_size ?? DEFAULT_PAGE_SIZE);
		const list = `${request.path}?${queryOf(filters)}`;
		const asked = { list, size, page: Number(page_number), token: page_token };
		const { shown, start, next } = pageOf(numbers, asked, state);
		const link = (page: number, token?: string) =>
			`${request.path}?${queryOf({ ...filters, page_number: String(page), page_size: String(size), page_token: token })}`;
		const links = {
			self: link(start.page, page_token),
			first: link(0),
			...(next && { next: link(next.page, issueToken(state, 'PA', next)) }),
			...(start.previous && {
				prev: link(start.previous.page, issueToken(state, 'PB', start.previous)),
			}),
		};
		const data = shown.map((number) => relayPhoneNumber(number, state.handlersOf(number)));
		return jsonAnswer(200, { links, data }, `${data.length} phone numbers`);
	},
};
