import type { IDataObject } from 'n8n-workflow';
import { simplifier, type Simplify } from '../../handlers/simplify';

const simplifyFacts = simplifier({
	texts: [
		'e164',
		'valid_number',
		'country_code',
		'national_number_formatted',
		'location',
		'timezones',
		'number_type',
		'carrier_name',
		'line_type',
		'caller_name',
	],
	numbers: [],
	dates: [],
});

const objectOr = (value: unknown) => (value ?? {}) as IDataObject;

/** What a look-up says of a number, its carrier and its caller name, side by side. */
export const simplifyLookUp: Simplify = (entry, api) => {
	const { lec: carrier_name, linetype: line_type } = objectOr(entry.carrier);
	const { caller_id: caller_name } = objectOr(entry.cnam);
	return simplifyFacts({ ...entry, carrier_name, line_type, caller_name }, api);
};
