import type { Behaviour } from '../behaviour';
import { parseMoment, type Moment } from '../objects/dates';
import { invalid } from './apiError';
import { quoted, type Parameters, type Values } from './parameters';

/** The three parameters of a date filter: `Name`, `Name<` and `Name>`. */
export function dateParameters(name: string): Parameters {
	const check = (parameter: string, value: string) => {
		if (!parseMoment(value)) {
			throw invalid(`${parameter}: expected YYYY-MM-DD or an RFC 2822 date, got ${quoted(value)}`);
		}
	};
	return { [name]: { check }, [`${name}<`]: { check }, [`${name}>`]: { check } };
}

/**
 * Whether a date of an API object passes the filters on it. A day stands for its whole length in
 * `Name`, and for its midnight (UTC) in `Name<` and `Name>`.
 *
 * @param date RFC 2822; null passes no filter
 */
export function passesDateFilter(
	date: string | null,
	name: string,
	values: Values,
	bounds: Behaviour['dateBounds'],
): boolean {
	const on = moment(values[name]);
	const before = moment(values[`${name}<`]);
	const after = moment(values[`${name}>`]);
	if (!on && !before && !after) return true;
	if (date === null) return false;
	const time = Date.parse(date);
	const slack = bounds === 'inclusive' ? 0 : 1;
	if (on && (time < on.first || time > on.last)) return false;
	if (before && time > before.first - slack) return false;
	return !after || time >= after.first + slack;
}

function moment(value: string | undefined): Moment | undefined {
	return value === undefined ? undefined : parseMoment(value);
}
