import { dateFilter, dateParameters, dayParameters } from '../http/dateFilters';
import type { ApiRequest, Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import type { Parameter, Parameters, Values } from '../http/parameters';
import { objectKinds, type KindName, type ObjectOf } from '../objects';
import type { ApiObject, ObjectKind } from '../objects/kind';
import type { SandboxState } from '../state';

interface List<K extends KindName> {
	kind: K;
	path: string;
	scope: Endpoint['scope'];
	/** The filters, with the field that each compares. */
	equal?: Record<string, Parameter & { field: keyof ObjectOf<K> & string }>;
	/** The filters by a part of what a field holds, in which `*` stands for any character. */
	patterns?: Record<string, Parameter & { field: keyof ObjectOf<K> & string }>;
	/** The filters by date, with their fields; `days` takes YYYY-MM-DD only. */
	dates?: Record<string, keyof ObjectOf<K> & string>;
	days?: Record<string, keyof ObjectOf<K> & string>;
	/** What the path says of the list. Default: all of the account. */
	belongs?(request: ApiRequest, state: SandboxState): (object: ObjectOf<K>) => boolean;
}

/** The endpoint that lists the objects of a kind, newest first, with filters and pages. */
export function list<K extends KindName>(declared: List<K>): Endpoint {
	const { kind, path, scope, equal = {}, patterns = {}, dates = {}, days = {} } = declared;
	const {
		list: name,
		listedAs = name,
	}: Pick<ObjectKind<ApiObject>, 'list' | 'listedAs'> = objectKinds[kind];
	const parameters: Parameters = { ...equal, ...patterns, ...pagingParameters };
	for (const date of Object.keys(dates)) Object.assign(parameters, dateParameters(date));
	for (const date of Object.keys(days)) Object.assign(parameters, dayParameters(date));
	return {
		method: 'GET',
		path,
		scope,
		parameters,
		answer(request, state) {
			const belongs = declared.belongs?.(request, state);
			const passes = filter(request.values, equal, { ...dates, ...days }, state);
			const fits = patternFilter(request.values, patterns);
			const objects = [...state.objectsOf(kind).values()].filter(
				(object) =>
					object.account_sid === request.accountSid &&
					belongs?.(object) !== false &&
					passes(object) &&
					fits(object),
			);
			return pageAnswer(request, state, listedAs, objects, (object) => state.listed(kind, object));
		},
	};
}

function filter(
	values: Values,
	equal: Record<string, Parameter & { field: string }>,
	dates: Record<string, string>,
	{ behaviour }: SandboxState,
): (object: object) => boolean {
	const equals = Object.entries(equal)
		.filter(([name]) => values[name] !== undefined)
		.map(([name, { field, type }]) => ({ field, value: comparable(values[name]!, type) }));
	const dated = Object.entries(dates).map(([name, field]) => ({
		field,
		isThen: dateFilter(name, values, behaviour.dateBounds),
	}));
	return (object) => {
		const fields = object as Record<string, unknown>;
		return (
			equals.every(({ field, value }) => String(fields[field]) === value) &&
			dated.every(({ field, isThen }) => isThen(fields[field] as string | null))
		);
	};
}

function patternFilter(
	values: Values,
	patterns: Record<string, { field: string }>,
): (object: object) => boolean {
	const expressions = Object.entries(patterns)
		.filter(([name]) => values[name] !== undefined)
		.map(([name, { field }]) => {
			const parts = values[name]!.split('*').map((part) => part.replace(/\W/g, '\\$&'));
			return { field, expression: new RegExp(parts.join('.')) };
		});
	return (object) =>
		expressions.every(({ field, expression }) =>
			expression.test(String((object as Record<string, unknown>)[field])),
		);
}

/** SIDs are kept in lower case. */
function comparable(value: string, type: Parameter['type']): string {
	return type === 'uuid' ? value.toLowerCase() : value;
}
