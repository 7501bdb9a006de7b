import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parseBoolean } from '../input/boolean';
import { parseChoice } from '../input/choice';
import { timeOf } from '../input/dates';
import { parseDate } from '../input/date';
import { parsePartyAddress } from '../input/partyAddress';
import { parsePartOfNumber } from '../input/partOfNumber';
import { parsePhoneNumber } from '../input/phoneNumber';
import { parseSid } from '../input/sid';
import type { InputContext } from './field';

/** What a filter means for one item. */
export interface AppliedFilter {
	/** What SignalWire is asked for; missing where it does not have the filter. */
	query?: string;
	/** Whether an entry passes; one that does not hold the value passes, since nothing is known. */
	matches: (entry: IDataObject) => boolean;
}

/** A filter of a list: its field, and what it means. */
export interface Filter {
	property: INodeProperties;
	/**
	 * @param name the field's name as the editor shows it
	 * @throws {UserError} when the value is none that could match anything
	 */
	apply: (value: unknown, name: string, context: InputContext) => AppliedFilter;
}

export interface FilterOptions {
	displayName: string;
	name: string;
	description: string;
	placeholder?: string;
	/** Its name in the API; none where SignalWire does not have the filter. */
	query?: string;
	/** The property of an entry that it is about. */
	of: string;
}

const DAY = 86_400_000;
/** The last day that YYYY-MM-DD can write. */
const LAST_DAY = Math.floor(Date.UTC(9999, 11, 31) / DAY);

function filterOf(
	{ displayName, name, description, placeholder, query }: FilterOptions,
	kind: Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>,
	apply: Filter['apply'],
): Filter {
	const routing: Partial<INodeProperties> = query
		? { routing: { send: { type: 'query', property: query } } }
		: {};
	const shown = { displayName, name, description, ...(placeholder && { placeholder }) };
	return { property: { ...shown, ...kind, ...routing }, apply };
}

const holds = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Compared without regard to case, as SignalWire may be asked for it but is not relied on. */
const isEqual = (of: string, wanted: string[]) => (entry: IDataObject) =>
	!holds(entry[of]) || wanted.includes(String(entry[of]).toLowerCase());

/** A text of which SignalWire alone knows how it compares it. */
export const textFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'string', default: '' }, (value) => ({
		query: String(value),
		matches: () => true,
	}));

export const sidFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'string', default: '' }, (value, name) => {
		const sid = parseSid(value, name);
		return { query: sid, matches: isEqual(options.of, [sid.toLowerCase()]) };
	});

/** A phone number or SIP address, which an entry may show in a form of its own. */
export const partyFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'string', default: '' }, (value, name) => {
		const address = parsePartyAddress(value, name);
		return { query: address, matches: isEqual(options.of, [address.toLowerCase()]) };
	});

/** A part of a phone number, in which `*` stands for any digits. */
export const partOfNumberFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'string', default: '' }, (value, name) => {
		const part = parsePartOfNumber(value, name);
		const pattern = new RegExp(part.replace('+', '\\+').replaceAll('*', '.*'));
		const matches = ({ [options.of]: number }: IDataObject) =>
			!holds(number) || pattern.test(String(number));
		return { query: part, matches };
	});

/** A phone number or a short code, which the sides of a message are. */
export const messageNumberFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'string', default: '' }, (value, name) => {
		const number = parsePhoneNumber(value, name, { shortCodes: true });
		return { query: number, matches: isEqual(options.of, [number]) };
	});

/** @param alike further values of an entry that mean the same as a choice */
export const choiceFilter = (
	options: FilterOptions,
	choices: INodePropertyOptions[],
	initial: string,
	alike: Record<string, string[]> = {},
): Filter =>
	filterOf(options, { type: 'options', options: choices, default: initial }, (value, name) => {
		const values = choices.map((choice) => String(choice.value));
		const chosen = parseChoice(value, values, name);
		return { query: chosen, matches: isEqual(options.of, [chosen, ...(alike[chosen] ?? [])]) };
	});

export const booleanFilter = (options: FilterOptions): Filter =>
	filterOf(options, { type: 'boolean', default: true }, (value, name) => {
		const wanted = String(parseBoolean(value, name));
		return { query: wanted, matches: isEqual(options.of, [wanted]) };
	});

/**
 * SignalWire compares days, and whether a day counts in is not documented (Compatibility API,
 * recordings: list), so the day that is sent leaves nothing out, and the exact comparison is made
 * here.
 */
const dateFilter = (options: FilterOptions, operator: '>' | '<'): Filter =>
	filterOf(
		{ ...options, query: `${options.query}${operator}` },
		{ type: 'dateTime', default: '' },
		(value, name, { timezone }) => {
			const bound = parseDate(value, name, timezone);
			const day = Math.floor(bound / DAY) + (operator === '>' ? -1 : 1);
			return {
				query: new Date(Math.min(day, LAST_DAY) * DAY).toISOString().slice(0, 10),
				matches: (entry) => {
					const time = timeOf(entry[options.of]);
					return time === undefined || (operator === '>' ? time >= bound : time <= bound);
				},
			};
		},
	);

/** Entries from a time on. */
export const afterFilter = (options: FilterOptions): Filter => dateFilter(options, '>');

/** Entries up to a time. */
export const beforeFilter = (options: FilterOptions): Filter => dateFilter(options, '<');
