import type { NodeHint } from 'n8n-workflow';
import { IS_SEND } from './segmentHints';

/** Where somebody learns whether a message was delivered, who has not said where to report it. */
export const deliveryHint: NodeHint = {
	message:
		'The status queued means accepted, not delivered. Enter a Status Callback URL under Options to learn of the delivery, or read the message later with Message: Get.',
	location: 'outputPane',
	whenToDisplay: 'afterExecution',
	displayCondition: `={{ ${IS_SEND} && !$parameter.options?.statusCallback }}`,
};
