import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';

/** What a timer of Node.js can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * Milliseconds, where the user set them in the settings of the node; n8n's own default of five
 * minutes is too long for a live call.
 *
 * @throws {UserError} unless it is a number that a timer can hold
 */
export function timeoutOf(context: IExecuteSingleFunctions): number | undefined {
	const { timeout } = context.getNodeParameter('requestOptions', {}) as IDataObject;
	if (timeout === undefined || timeout === null || timeout === '') return undefined;
	const milliseconds = Number(timeout);
	if (milliseconds >= 1 && milliseconds <= LONGEST_TIMER) return Math.round(milliseconds);
	throw new UserError(
		`Timeout must be a number of milliseconds from 1 to ${LONGEST_TIMER}, but got ${describeValue(timeout)}`,
		{ description: 'Correct it under Settings of the node, or remove it for the default.' },
	);
}
