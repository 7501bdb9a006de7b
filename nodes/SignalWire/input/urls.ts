import { UserError } from 'n8n-workflow';
import { parseCallbackUrl } from './callbackUrl';

/** Between two addresses, or behind the last; a comma elsewhere is part of an address. */
const BETWEEN = /(?<![\s,])[\s,]+(?=https?:\/\/|$)/i;

const divided = (value: unknown) => (typeof value === 'string' ? value.split(BETWEEN) : [value]);

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/**
 * Addresses that SignalWire is to call, each once.
 *
 * @param value one, several with commas or spaces between them, or a list of such, of which an entry
 * may be a list as well; what is empty is left out
 * @param field the field's name as the editor shows it
 * @param most how many there may be
 * @throws {UserError} unless all are whole http(s) URLs that SignalWire can reach, and not too many
 */
export function parseUrls(
	value: unknown,
	field: string,
	most: number,
	space: { spaceIsLoopback: boolean },
): string[] {
	const given: unknown[] = [value]
		.flat(2)
		.flatMap(divided)
		.filter((one) => !isEmpty(one));
	const urls = [...new Set(given.map((one) => parseCallbackUrl(one, field, space)))];
	if (urls.length <= most) return urls;
	throw new UserError(`${field} must be at most ${most}, but there are ${urls.length}`, {
		description: 'Leave some out, or send them in another message.',
	});
}
