/**
 * A moment as SignalWire writes it, for example `Tue, 25 Sep 2018 23:00:00 +0000`.
 *
 * @param milliseconds since 1970
 */
export function rfc2822(milliseconds: number): string {
	return new Date(milliseconds).toUTCString().replace('GMT', '+0000');
}

/** For `addCall` and so on: an object that was created then. */
export function createdAt(moment: Date | number | string): { date_created: string } {
	return { date_created: rfc2822(new Date(moment).getTime()) };
}

/**
 * For thousands of objects with dates of their own, the newest first.
 *
 * @param newest when the first of them was created
 * @param seconds how much older than the one before each of them is
 */
export function createdEvery(
	seconds: number,
	newest: Date | number | string,
	count: number,
): Array<{ date_created: string }> {
	const latest = new Date(newest).getTime();
	return Array.from({ length: count }, (_, index) => createdAt(latest - index * seconds * 1000));
}

/** The date that follows another one by so many seconds. */
export function secondsAfter(date: string, seconds: number): string {
	return rfc2822(Date.parse(date) + seconds * 1000);
}

/** A duration in whole seconds; 0 for what is none, which a test may well have set. */
export function wholeSeconds(duration: unknown): number {
	const seconds = Math.floor(Number(duration));
	return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/**
 * Whole seconds from a date to a moment; 0 without a date.
 *
 * @param now in milliseconds since 1970
 */
export function secondsSince(date: string | null, now: number): number {
	return date === null ? 0 : Math.max(0, Math.floor((now - Date.parse(date)) / 1000));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const RFC_2822 =
	/^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;

/** Whether a text is a day as YYYY-MM-DD. */
export function isDay(value: string): boolean {
	const time = DAY.test(value) ? Date.parse(value) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

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
	if (!isDay(value) && ![ISO_8601, RFC_2822].some((form) => form.test(value))) return undefined;
	const first = Date.parse(value);
	if (Number.isNaN(first)) return undefined;
	const length = DAY.test(value) ? 86_400_000 : 1000;
	return { first, last: first + length - 1 };
}
