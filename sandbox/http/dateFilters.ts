import type { Behaviour } from '../behaviour';
import { parseMoment, type Moment } from '../objects/dates';
import type { Parameter, Parameters, Values } from './parameters';

/** The three parameters of a date filter: `Name`, `Name<` and `Name>`. */
export function dateParameters(name: string): Parameters {
	return threeParameters(name, { type: 'date' });
}

/** The same for the lists that know whole days (UTC) only: those of conferences. */
export function dayParameters(name: string): Parameters {
	return threeParameters(name, { type: 'day' });
}

function threeParameters(name: string, parameter: Parameter): Parameters {
	return { [name]: parameter, [`${name}<`]: parameter, [`${name}>`]: parameter };
}

/**
 * Tells which dates of API objects pass the filters on them. A day stands for its whole length
 * in `Name`, and for its midnight (UTC) in `Name<` and `Name>`.
 *
 * @returns takes an RFC 2822 date; null passes no filter
 */
export function dateFilter(
	name: string,
	values: Values,
	bounds: Behaviour['dateBounds'],
): (date: string | null) => boolean {
	const on = moment(values[name]);
	const before = moment(values[`${name}<`]);
	const after = moment(values[`${name}>`]);
	if (!on && !before && !after) return () => true;
	const slack = bounds === 'inclusive' ? 0 : 1;
	return (date) => {
		if (date === null) return false;
		const time = Date.parse(date);
		if (on && (time < on.first || time > on.last)) return false;
		if (before && time > before.first - slack) return false;
		return !after || time >= after.first + slack;
	};
}

function moment(value: string | undefined): Moment | undefined {
	return value === undefined ? undefined : parseMoment(value);
}
