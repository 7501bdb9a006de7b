/** REST API, phone numbers: look up. No field has to be there. */
export interface PhoneNumberLookUp {
	e164?: string;
	valid_number?: boolean;
	possible_number?: boolean;
	country_code?: string;
	country_code_number?: number;
	national_number?: string;
	national_number_formatted?: string;
	international_number_formatted?: string;
	location?: string;
	timezones?: string[];
	number_type?: string;
	carrier?: Record<string, string>;
	cnam?: { caller_id: string };
}

const NORTH_AMERICAN = /^\+1([2-9]\d{2})([2-9]\d{2})(\d{4})$/;

const CARRIER = {
	lrn: '13105550000',
	spid: '0000',
	ocn: '0000',
	lata: '730',
	city: 'LOS ANGELES',
	state: 'CA',
	jurisdiction: 'INDETERMINATE',
	lec: 'EXAMPLE TELEPHONE COMPANY',
	linetype: 'wireless',
};

/**
 * What a look-up says of a number; the sandbox knows North American ones, and only by their form.
 *
 * @param include what the carriers are asked for: `carrier`, `cnam`
 */
export function lookUp(e164: string, include: readonly string[] = []): PhoneNumberLookUp {
	const [, area, exchange, line] = NORTH_AMERICAN.exec(e164) ?? [];
	if (area === undefined) return { e164, valid_number: false, possible_number: true };
	return {
		e164,
		valid_number: true,
		possible_number: true,
		country_code: 'US',
		country_code_number: 1,
		national_number: `${area}${exchange}${line}`,
		national_number_formatted: `(${area}) ${exchange}-${line}`,
		international_number_formatted: `+1 ${area}-${exchange}-${line}`,
		location: 'California',
		timezones: ['America/Los_Angeles'],
		number_type: 'Fixed line or mobile',
		...(include.includes('carrier') && { carrier: { ...CARRIER } }),
		...(include.includes('cnam') && { cnam: { caller_id: 'JANE DOE' } }),
	};
}
