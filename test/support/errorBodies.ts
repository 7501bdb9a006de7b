import type { IDataObject } from 'n8n-workflow';
import type { ErrorShape, Sandbox } from '../../sandbox';
import { requestsOf } from './given';
import { operate, ticketsFor, type OperationName } from './operate';

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
export const FOREIGN_SHAPES: ErrorShape[] = ['text', 'html', 'truncated'];
export const SHAPES: ErrorShape[] = [...SHAPES_WITH_TEXT, 'empty', 'truncated', 'bytes'];
export const STATUSES = [400, 401, 403, 404, 422, 500, 503];

export interface ErrorBodies {
	operation: OperationName;
	/** The HTTP method that gets the errors. */
	method: 'GET' | 'POST' | 'DELETE';
	/** An item of its own for each of the errors; the last field is part of the path. */
	item: (sandbox: Sandbox) => IDataObject;
	/** Completes "SignalWire refused to ...". */
	task: string;
	/** How a 404 is told. */
	notFound: string;
	/** How often a request is sent, by status; once unless given. */
	attempts?: Record<number, number>;
	fields?: IDataObject;
}

/** Tests that each shape of an error body is told in the words of the task. */
export function itTellsEveryError(given: { sandbox: Sandbox }, expected: ErrorBodies) {
	const { operation, method, task, notFound, attempts = { 503: 5 } } = expected;
	const messageOf: Record<number, string> = {
		401: 'SignalWire rejected the API token',
		403: 'The API token may not do this',
		404: notFound,
		500: `SignalWire could not ${task}`,
		503: `SignalWire could not ${task}`,
	};

	it(`${operation.resource}.${operation.operation} reads every body of every error`, async () => {
		const { sandbox } = given;
		const cases = STATUSES.flatMap((status) =>
			SHAPES.map((shape) => {
				const item = expected.item(sandbox);
				const path = String(Object.values(item).pop());
				const message = 'Words of SignalWire';
				const fault = { kind: 'status', status, shape, message, retryAfter: '0' } as const;
				sandbox.faults.add({ method, path, fault });
				return { status, shape, item, path };
			}),
		);
		const items = cases.map(({ item }) => item);
		const onError = 'continueErrorOutput';
		const result = await operate(sandbox, operation, items, expected.fields, { onError });
		expect(result.output).toEqual([]);
		expect(result.errorTickets).toEqual(ticketsFor(items.length));
		cases.forEach(({ status, shape, path }, index) => {
			const { json, error } = result.errorOutput[index];
			const message = messageOf[status] ?? `SignalWire refused to ${task}`;
			const isOwn = SHAPES_WITH_TEXT.includes(shape) && !FOREIGN_SHAPES.includes(shape);
			const hasReason = isOwn && ![401, 404].includes(status);
			// The error output gets the message only, so SignalWire's reason stands in it.
			const reason = hasReason ? ': .*Words of SignalWire.*' : '';
			expect(json.error).toMatch(new RegExp(`^${message}${reason}$`));
			expect(error?.description).toContain(`HTTP ${status}`);
			expect(error?.description).not.toContain('<');
			if (SHAPES_WITH_TEXT.includes(shape))
				expect(error?.description).toContain('Words of SignalWire');
			const sent = requestsOf(sandbox, method).filter((request) => request.path.includes(path));
			expect([status, shape, sent.length]).toEqual([status, shape, attempts[status] ?? 1]);
		});
	});
}
