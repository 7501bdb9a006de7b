const MINUTE = 60;
const HOUR = 3600;

/** Milliseconds since 1970 of a date of the API (RFC 2822 in most places), 0 where there is none. */
export function timestamp(date: unknown): number {
	const parsed = typeof date === 'string' ? Date.parse(date) : NaN;
	return Number.isNaN(parsed) ? 0 : parsed;
}

const yearOf = (at: number, timeZone: string) =>
	new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(at);

/** A date of the API such as "25 Nov, 11:05", with the year where it is another one; empty without. */
export function readableTime(date: unknown, timeZone: string): string {
	const at = timestamp(date);
	if (at === 0) return '';
	const isThisYear = yearOf(at, timeZone) === yearOf(Date.now(), timeZone);
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'short',
		...(!isThisYear && { year: 'numeric' }),
		hour: '2-digit',
		minute: '2-digit',
		timeZone,
	}).format(at);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Seconds, as a number or as text, such as "4:43" and "1:02:05"; empty where they are neither. */
export function lengthOf(duration: unknown): string {
	const given = typeof duration === 'string' && duration.trim() ? Number(duration) : duration;
	if (typeof given !== 'number' || !(given >= 0 && given < Infinity)) return '';
	const whole = Math.floor(given);
	const [hours, minutes, seconds] = [
		Math.floor(whole / HOUR),
		Math.floor((whole % HOUR) / MINUTE),
		whole % MINUTE,
	];
	if (hours === 0) return `${minutes}:${twoDigits(seconds)}`;
	return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}`;
}

/** One side of a call: a phone number as it is, a SIP address without its host. */
export function shortAddress(address: unknown): string {
	if (typeof address === 'number') return String(address);
	return typeof address === 'string' ? address.replace(/(.)@.*$/s, '$1') : '?';
}
