import { dateFilter, dateParameters, dayParameters } from '../http/dateFilters';
import type { ApiRequest, Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import type { Parameter, Parameters, Values } from '../http/parameters';
import { objectKinds, type KindName, type ObjectOf } from '../objects';
import type { SandboxState } from '../state';

interface List<K extends KindName> {
	kind: K;
	path: string;
	scope: Endpoint['scope'];
	/** The filters, with the field that each compares. */
	equal?: Record<string, Parameter & { field: keyof ObjectOf<K> & string }>;
	/** The filters by date, with their fields; `days` takes YYYY-MM-DD only. */
	dates?: Record<string, keyof ObjectOf<K> & string>;
	days?: Record<string, keyof ObjectOf<K> & string>;
	/** What the path says of the list. Default: all of the account. */
	belongs?(request: ApiRequest, state: SandboxState): (object: ObjectOf<K>) => boolean;
}

/** The endpoint that lists the objects of a kind, newest first, with filters and pages. */
export function list<K extends KindName>(declared: List<K>): Endpoint {
	const { kind, path, scope, equal = {}, dates = {}, days = {} } = declared;
	const parameters: Parameters = { ...equal, ...pagingParameters };
	for (const name of Object.keys(dates)) Object.assign(parameters, dateParameters(name));
	for (const name of Object.keys(days)) Object.assign(parameters, dayParameters(name));
	return {
		method: 'GET',
		path,
		scope,
		parameters,
		answer(request, state) {
			const belongs = declared.belongs?.(request, state);
			const passes = filter(request.values, equal, { ...dates, ...days }, state);
			const objects = [...state.objectsOf(kind).values()].filter(
				(object) =>
					object.account_sid === request.accountSid &&
					belongs?.(object) !== false &&
					passes(object),
			);
			return pageAnswer(request, state, objectKinds[kind].list, objects, (object) =>
				state.listed(kind, object),
			);
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

/** SIDs are kept in lower case. */
function comparable(value: string, type: Parameter['type']): string {
	return type === 'uuid' ? value.toLowerCase() : value;
}
