import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Milliseconds that n8n has for its own answer. SignalWire waits for five seconds (Compatibility
 * API, callbacks), and the answer has to travel.
 */
export const LONGEST_SILENCE = 3_500;

/** What SignalWire takes for a success. */
export const TAKEN = 204;

/**
 * Answers for n8n if it has not done so in time. n8n answers when the execution is stored and has
 * begun, so that a callback which it could not take is sent again; but where the number of
 * executions at the same time is limited, it also waits for a place, for as long as that takes.
 *
 * @param response to a callback that n8n is about to take
 */
export function answerInTime(response: Response): void {
	AbortSignal.timeout(LONGEST_SILENCE).addEventListener('abort', () => {
		if (response.headersSent) return;
		response.status(TAKEN).end();
		// n8n still means to answer, and must not fail over an answer that was given.
		const ignore = () => response;
		Object.assign(response, { setHeader: ignore, json: ignore, send: ignore });
	});
}
