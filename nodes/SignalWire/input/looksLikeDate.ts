const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?=$|[T ])/;
/** RFC 2822, also with the longer names that SignalWire's samples have (Sept, Thur). */
const MONTH_BY_NAME = /\b\d{1,2}\s+[a-z]{3,9}\s+\d{4}\b/i;

/** Whether text is meant as a date: Date.parse alone takes "room 12" for one, and 30 February. */
export function looksLikeDate(text: string): boolean {
	const iso = ISO_DATE.exec(text.trim());
	if (!iso) return MONTH_BY_NAME.test(text);
	const [year, month, day] = iso.slice(1).map(Number);
	return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
