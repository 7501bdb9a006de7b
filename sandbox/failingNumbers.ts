/**
 * A message to `+199555` and a code of SignalWire is refused with that code, or, for a code of
 * delivery, accepted and not delivered: `+19955530007` is filtered by its carrier.
 */
const FAILING_NUMBER = /^\+199555(\d{5})$/;
const IS_OF_DELIVERY = /^3|^63/;

/** The code with which a message to a number fails. */
export function failureOf(number: string): { code: string; isOfDelivery: boolean } | undefined {
	const code = FAILING_NUMBER.exec(number)?.[1];
	return code === undefined ? undefined : { code, isOfDelivery: IS_OF_DELIVERY.test(code) };
}
