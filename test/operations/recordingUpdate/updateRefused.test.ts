import { FOREIGN_SHAPES, SHAPES, SHAPES_WITH_TEXT } from '../../support/errorBodies';
import { givenRecordings, givenSandbox, requestsOf, update } from '../../support/given';

const given = givenSandbox();

const MESSAGES: Record<number, RegExp> = {
	400: /^SignalWire refused to pause recording \S+ of call \S+$/,
	401: /^SignalWire rejected the API token$/,
	403: /^The API token may not do this$/,
	404: /^Recording \S+ was not found on call \S+$/,
	409: /^SignalWire refused to pause recording \S+ of call \S+$/,
	422: /^SignalWire refused to pause recording \S+ of call \S+$/,
	429: /^SignalWire is receiving too many requests$/,
	500: /^SignalWire could not pause recording \S+ of call \S+$/,
	502: /^SignalWire could not pause recording \S+ of call \S+$/,
	503: /^SignalWire could not pause recording \S+ of call \S+$/,
	504: /^SignalWire could not pause recording \S+ of call \S+$/,
};
const STATUSES = Object.keys(MESSAGES).map(Number);
/** Their messages say all that there is to say. */
const WITHOUT_REASON = [401, 404, 429];

describe.each(STATUSES)('every body of an error with HTTP %i', (status) => {
	it('is read without crashing, and told in the words of the task', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, SHAPES.length);
		recordings.forEach(({ sid }, index) =>
			sandbox.faults.add({
				method: 'POST',
				path: sid,
				fault: {
					kind: 'status',
					status,
					shape: SHAPES[index],
					code: 13699,
					message: 'Words of SignalWire',
					retryAfter: '0',
				},
			}),
		);
		const { output, errorOutput, errorTickets } = await update(sandbox, recordings, {
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorTickets).toEqual(recordings.map((_, index) => `T${index}`));
		errorOutput.forEach(({ json, error }, index) => {
			const description = error?.description;
			const hasReason =
				SHAPES_WITH_TEXT.includes(SHAPES[index]) && !FOREIGN_SHAPES.includes(SHAPES[index]);
			// The error output gets the message only, so SignalWire's reason stands in it.
			const [message, ...reason] = String(json.error).split(': ');
			expect(message).toMatch(MESSAGES[status]);
			if (WITHOUT_REASON.includes(status) || !hasReason) expect(reason).toEqual([]);
			else expect(reason.join(': ')).toContain('Words of SignalWire');
			expect(description).toContain(`HTTP ${status}`);
			if (SHAPES_WITH_TEXT.includes(SHAPES[index])) {
				expect(description).toContain('Words of SignalWire');
			}
			expect(description).not.toContain('<');
		});
		const isRetried = [429, 502, 503, 504].includes(status);
		const attempts = requestsOf(sandbox, 'POST').length;
		expect(attempts).toBe(SHAPES.length * (isRetried ? 5 : 1));
	});
});

it('tells that a call has ended', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	sandbox.hangUp(recordings[0].call_sid!);
	const { error } = await update(sandbox, recordings);
	expect(error?.message).toBe('The call is not in progress');
	expect(error?.description).toContain('"completed"');
	expect(error?.description).toContain('code 21220');
});

it('tells that a recording belongs to another call', async () => {
	const { sandbox } = given;
	const [recording] = givenRecordings(sandbox, 1);
	const stranger = sandbox.addCall();
	const { error } = await update(sandbox, [{ ...recording, call_sid: stranger.sid }]);
	expect(error?.message).toBe(`Recording ${recording.sid} was not found on call ${stranger.sid}`);
	expect(error?.description).toContain(`belongs to call ${recording.call_sid}`);
});

it.each([401, 403] as const)('tells that the token lacks the Voice scope: %i', async (status) => {
	const { sandbox } = given;
	sandbox.behaviour.missingScope = status;
	sandbox.addToken('PTwithoutvoice', ['messaging']);
	const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
		credentials: { ...sandbox.credentials, apiToken: 'PTwithoutvoice' },
	});
	expect(error?.description).toContain('Voice scope');
	expect(sandbox.requests).toHaveLength(2);
});
