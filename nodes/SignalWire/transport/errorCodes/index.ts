import type { CodeExplanation } from './explanation';
import { GENERAL_CODES } from './general';
import { DELIVERY_CODES, SENDING_CODES } from './messages';

export type { Explanation } from './explanation';

/** What SignalWire's error codes mean to the user. */
export const BY_CODE: Record<string, CodeExplanation> = {
	...GENERAL_CODES,
	...SENDING_CODES,
	...DELIVERY_CODES,
};
