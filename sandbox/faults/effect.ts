import type { Fault } from './types';

/**
 * What a request does to the state: `applied` is the normal case; `ignored` changes nothing and
 * shows the unchanged state; `claimed` changes nothing and shows the asked state.
 */
export type Effect = 'applied' | 'ignored' | 'claimed';

export function effectOf(fault: Fault | undefined): Effect {
	switch (fault?.kind) {
		case 'falseConfirmation':
			return 'claimed';
		case 'ignored':
			return 'ignored';
		case 'truncated':
			return fault.carriedOut ? 'applied' : 'ignored';
		default:
			return 'applied';
	}
}

/** Whether the request has to be answered normally before the fault can show. */
export function needsNormalAnswer(fault: Fault): boolean {
	switch (fault.kind) {
		case 'contentType':
		case 'falseConfirmation':
		case 'ignored':
		case 'resetAfter':
		case 'resetMidway':
		case 'truncated':
			return true;
		default:
			return fault.carriedOut === true;
	}
}
