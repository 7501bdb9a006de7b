/**
 * A moment as SignalWire writes it, for example `Tue, 25 Sep 2018 23:00:00 +0000`.
 *
 * @param milliseconds since 1970
 */
export function rfc2822(milliseconds: number): string {
	return new Date(milliseconds).toUTCString().replace('GMT', '+0000');
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const RFC_2822 =
	/^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;

/** The first and the last millisecond that a date parameter stands for. */
export interface Moment {
	first: number;
	last: number;
}

/**
 * Reads the value of a date parameter: a day (UTC), ISO 8601 or RFC 2822, the three forms that
 * SignalWire's documentation and libraries use.
 *
 * @returns undefined for anything else
 */
export function parseMoment(value: string): Moment | undefined {
	if (![DAY, ISO_8601, RFC_2822].some((form) => form.test(value))) return undefined;
	const first = Date.parse(value);
	if (Number.isNaN(first)) return undefined;
	const length = DAY.test(value) ? 86_400_000 : 1000;
	return { first, last: first + length - 1 };
}
