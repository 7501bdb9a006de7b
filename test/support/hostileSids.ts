export const GOOD_SID = '19e436af-5688-4307-b03b-bdb2b42b8142';

export const HOSTILE_SIDS: unknown[] = [
	'',
	' ',
	null,
	undefined,
	0,
	42,
	true,
	{},
	{ value: GOOD_SID },
	[],
	[GOOD_SID],
	'..',
	'../Accounts',
	`${GOOD_SID}/../..`,
	`${GOOD_SID}%2f..`,
	`${GOOD_SID}%252f..`,
	`%2e%2e/${GOOD_SID}`,
	`${GOOD_SID}?a=b`,
	`${GOOD_SID}#x`,
	`${GOOD_SID}.json`,
	`${GOOD_SID}.mp3`,
	`${GOOD_SID}\u0000`,
	`${GOOD_SID}\n${GOOD_SID}`,
	`${GOOD_SID};x`,
	`${GOOD_SID.slice(0, 8)} ${GOOD_SID.slice(9)}`,
	`${GOOD_SID} ${GOOD_SID}`,
	GOOD_SID.replaceAll('-', '\u2010'),
	GOOD_SID.replace('1', '\uff11'),
	GOOD_SID.replace('a', '\u0430'),
	'RE0123456789abcdef0123456789abcdef',
	'ENOENT',
	'Twilio.CURRENT',
	'a'.repeat(100_000),
];

/** What the refusal of one of them begins with. */
export function refusalOfSid(field: string, value: unknown): RegExp {
	const isEmpty = String(value ?? '').trim() === '' && !Array.isArray(value);
	return new RegExp(
		isEmpty ? `^${field} is empty for this item` : `^${field} must be a SID such as`,
	);
}
