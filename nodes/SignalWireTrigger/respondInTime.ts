import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Milliseconds that a callback may take. SignalWire waits for five seconds (Compatibility API,
 * callbacks), and the answer has to travel.
 */
export const LONGEST_SILENCE = 3_500;

/** What SignalWire takes for a success. */
export const TAKEN = 204;

/** What SignalWire takes for a failure, after which it sends the callback again. */
export const TRY_AGAIN = { status: 503, text: 'The callback cannot be taken at the moment' };

/**
 * Answers 503 when nobody has answered a callback in time. n8n answers 204 when it has stored the
 * execution, and not before; until then it is not known to be safe. n8n may well start it later:
 * the repeat then starts it once more, which is better than not at all.
 *
 * @param response to a callback that has just come
 * @param onLate called behind such an answer
 */
export function respondInTime(response: Response, onLate: () => void): void {
	AbortSignal.timeout(LONGEST_SILENCE).addEventListener('abort', () => {
		if (response.headersSent) return;
		response.status(TRY_AGAIN.status).type('text/plain').send(TRY_AGAIN.text);
		// n8n still means to answer, and would fail where a header can no longer be set.
		const ignore = () => response;
		Object.assign(response, { setHeader: ignore, json: ignore, send: ignore });
		onLate();
	});
}
