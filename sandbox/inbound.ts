import type { CallbackAnswer } from './callbacks/deliver';
import type { Fields } from './callbacks/sign';
import type { PhoneNumber } from './objects';
import type { SandboxState } from './state';

/** @throws Error unless the project has the number */
export function numberOf(state: SandboxState, to: string): PhoneNumber {
	const number = [...state.phoneNumbers.values()].find(({ phone_number }) => phone_number === to);
	if (!number) throw new Error('to: expected a number of the project (POST /sandbox/phoneNumbers)');
	return number;
}

/**
 * Asks a number's address what to do, and then its fallback address unless that will do.
 *
 * @param addresses with their methods; null where the number has none
 * @returns what was answered
 */
export async function askInTurn(
	{ callbacks }: SandboxState,
	addresses: Array<[url: string | null, method: string]>,
	fields: Fields,
	willDo: (answer: CallbackAnswer) => boolean,
): Promise<CallbackAnswer[]> {
	const answers: CallbackAnswer[] = [];
	for (const [url, method] of addresses) {
		if (url === null) continue;
		const answer = await callbacks.ask(url, fields, method);
		answers.push(answer);
		if (willDo(answer)) break;
	}
	return answers;
}
