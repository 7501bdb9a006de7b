import type { ErrorShape, Sandbox } from '../../sandbox';
import { failFor } from './failFor';
import { fill, type TestedOperation } from './operations';
import { runOperation, ticketsFor } from './runOperation';

export const SHAPES_WITH_TEXT: ErrorShape[] = [
	'A',
	'B',
	'C',
	'D',
	'E',
	'nativeError',
	'nativeErrorsDetail',
	'nativeErrorsAttribute',
	'text',
	'html',
];

/** What a gateway answers, which is not SignalWire's reason. */
const FOREIGN_SHAPES: ErrorShape[] = ['text', 'html', 'truncated'];

export const SHAPES: ErrorShape[] = [...SHAPES_WITH_TEXT, 'empty', 'truncated', 'bytes'];

/** Of the errors that each operation is tested with. */
export const STATUSES = [400, 401, 403, 404, 422, 500, 503];

/** Their messages say all that there is to say. */
const WITHOUT_REASON = [401, 404, 429];

const WORDS = 'Words of SignalWire';

/** What a regular expression finds as it is written. */
const escaped = (text: string) => text.replace(/[+.()]/g, '\\$&');

/** The message of an error with a status, in the words of the operation. */
function messageOf(status: number, { task, notFound, told }: TestedOperation): string {
	const fixed: Record<number, string> = {
		401: 'SignalWire rejected the API token',
		403: 'The API token may not do this',
		404: notFound,
		429: 'SignalWire is receiving too many requests',
		...told,
	};
	return fixed[status] ?? `SignalWire ${status < 500 ? 'refused to' : 'could not'} ${task}`;
}

/** Expects that each body of an error with this status is told in the words of the operation. */
export async function expectErrorsTold(
	sandbox: Sandbox,
	operation: TestedOperation,
	status: number,
) {
	const failed = SHAPES.map((shape) => {
		const details = { code: 13699, message: WORDS, retryAfter: '0' };
		return failFor(sandbox, operation, { kind: 'status', status, shape, ...details });
	});
	const result = await runOperation(
		sandbox,
		operation,
		failed.map(({ item }) => item),
		{ fields: operation.fields, onError: 'continueErrorOutput' },
	);
	expect(result.output).toEqual([]);
	expect(result.errorTickets).toEqual(ticketsFor(SHAPES.length));
	result.errorOutput.forEach(({ json, error }, index) => {
		const { item, requests } = failed[index];
		const hasText = SHAPES_WITH_TEXT.includes(SHAPES[index]);
		const message = fill(messageOf(status, operation), item);
		// The error output gets the message only, so SignalWire's reason stands in it.
		const isOwn = hasText && !FOREIGN_SHAPES.includes(SHAPES[index]);
		const hasOwnMessage = status in operation.told;
		const hasReason = isOwn && !hasOwnMessage && !WITHOUT_REASON.includes(status);
		const reason = hasReason ? `: .*${WORDS}.*` : '';
		const leftOpen = status >= 500 ? escaped(operation.leftOpen) : '';
		expect(json.error).toMatch(new RegExp(`^${escaped(message)}${reason}${leftOpen}$`));
		expect(error?.description).toContain(`HTTP ${status}`);
		expect(error?.description).not.toContain('<');
		if (hasText) expect(error?.description).toContain(WORDS);
		const attempts = operation.attempts[status] ?? 1;
		expect([SHAPES[index], requests().length]).toEqual([SHAPES[index], attempts]);
	});
}
