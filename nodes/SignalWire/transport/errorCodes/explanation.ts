/** What an error means to the user. */
export interface Explanation {
	message: string;
	advice: string;
	/** Whether the message says what SignalWire's own reason would only say again. */
	isWhole?: boolean;
}

/** What an error code adds; without a message, that of the HTTP status stands. */
export type CodeExplanation = Omit<Explanation, 'message'> & Partial<Pick<Explanation, 'message'>>;

/** Codes that mean the same, with message and advice. */
export type CodeRow = [codes: string[], message: string, advice: string];

export function byCode(rows: CodeRow[]): Record<string, CodeExplanation> {
	const explained = rows.flatMap(([codes, message, advice]) =>
		codes.map((code) => [code, { message, advice }] as const),
	);
	return Object.fromEntries(explained);
}
