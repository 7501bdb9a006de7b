export interface PaymentAnswer {
	status: number;
	/** The whole answer, for showing it. */
	text: string;
	body: {
		callSid?: string;
		status?: string;
		recordings?: Array<{ sid: string; status: string }>;
		crmNote?: string;
		timeLimit?: string;
		evidence?: string;
		error?: string;
	};
}

/**
 * Sends a webhook of a workflow some JSON, as a payment page would.
 *
 * @param timeout milliseconds to wait for the answer
 */
export async function post(
	webhook: string,
	json: object,
	timeout = 60_000,
): Promise<PaymentAnswer> {
	const response = await fetch(webhook, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(json),
		signal: AbortSignal.timeout(timeout),
	});
	const text = await response.text();
	return { status: response.status, text, body: JSON.parse(text) as PaymentAnswer['body'] };
}

/** Tells the workflow's webhook that a payment started or finished. */
export async function tellPayment(
	webhook: string,
	callSid: string,
	payment: string,
): Promise<PaymentAnswer> {
	return await post(webhook, { callSid, payment });
}
