import type { IDataObject } from 'n8n-workflow';

/** The value of a locator in its mode "By ID". */
export const byId = <T>(value: T) => ({ __rl: true as const, mode: 'id', value });

/** Fields that name what an operation is about, and are no locators. */
const TYPED_FIELDS = ['accountSid', 'phoneNumber'];

/** The value of a field that names what an operation is about. */
export const typedOrById = (name: string, value: unknown) =>
	TYPED_FIELDS.includes(name) ? value : byId(value);

/** Fields of the node that take their value from the field of that name of each item. */
export function namingParameters(items: IDataObject[]): IDataObject {
	const names = new Set(items.flatMap((item) => Object.keys(item)));
	const naming = [...names].filter((name) => name.endsWith('Sid') || TYPED_FIELDS.includes(name));
	return Object.fromEntries(
		naming.map((name) => [name, typedOrById(name, `={{ $json.${name} }}`)]),
	) as IDataObject;
}
