import type { Behaviour } from '../behaviour';

/** What every object of the API has; most have a `sid` and a status, too. */
export interface ApiObject {
	account_sid: string;
	date_created: string;
	status?: string;
}

/** A kind of object: how one comes to be, and the forms in which answers may show it. */
export interface ObjectKind<T extends ApiObject, Given extends Partial<T> = Partial<T>> {
	/** What answers call it, for example `Call`. */
	name: string;
	/** The word for several, for example `calls`. */
	list: string;
	/** What lists call several where that is another word. */
	listedAs?: string;
	/**
	 * Makes one, with whatever `given` says in place of what is usual.
	 *
	 * @param now in milliseconds since 1970
	 * @param parent the object that it belongs to, if that is known
	 */
	create(given: Given & { account_sid: string }, now: number, parent?: ApiObject): T;
	/** The fields that hold the SID of the object that it belongs to, with the kind of that. */
	parents: Readonly<Record<string, string>>;
	/** What tells it from all others. Default: its SID. */
	key?(object: Pick<T, keyof T>): string;
	/** The fields that may be null; `missingFields` leaves them out. */
	nullable: ReadonlyArray<keyof T & string>;
	/** What `numbersAsStrings` changes. */
	otherTyping?(object: T): Partial<T>;
	/** What `unknownValues` changes beside the status. */
	unknown?: Partial<T>;
}

/** An object as an answer shows it. */
export type Shown<T> = Partial<T> & Pick<T, keyof T & 'status'>;

/** Values that no documentation knows, for `unknownValues`. */
export const UNKNOWN_STATUS = 'under-review';
export const UNKNOWN_SOURCE = 'SatelliteLink';

/** An object in the form that the behaviour asks for. */
export function showObject<T extends ApiObject, Given extends Partial<T>>(
	{ nullable, otherTyping, unknown }: ObjectKind<T, Given>,
	object: T,
	behaviour: Behaviour,
): Shown<T> {
	const shown: Shown<T> = { ...object };
	if (behaviour.numbersAsStrings) Object.assign(shown, otherTyping?.(object));
	if (behaviour.unknownValues) {
		Object.assign(shown, unknown, 'status' in object && { status: UNKNOWN_STATUS });
	}
	if (behaviour.missingFields) nullable.forEach((name) => delete shown[name]);
	return shown;
}

/** What the log says of an object: its status, or else its name. */
export function summaryOf(shown: object): string {
	const { status, friendly_name } = shown as { status?: string; friendly_name?: string };
	return status ?? friendly_name ?? '';
}
