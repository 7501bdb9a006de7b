import type { Fields } from './callbacks/sign';
import { failureOf } from './failingNumbers';
import type { Message } from './objects';
import { rfc2822 } from './objects/dates';
import type { SandboxState } from './state';

/** What becomes of messages that were accepted: sent, then delivered or not. */
export class MessageDelivery {
	constructor(private readonly state: SandboxState) {}

	/**
	 * Sends a message after the times that `messageStep` says.
	 *
	 * @param callbackUrl what is told of each status
	 */
	start(message: Message, callbackUrl?: string): void {
		const { timers, behaviour } = this.state;
		this.tell(message, callbackUrl);
		timers.after(behaviour.messageStep, () => {
			const sent = { status: 'sent', date_sent: rfc2822(this.state.now()), price: 0.005 };
			this.change(message, sent, callbackUrl);
			// Of an MMS, carriers say no more than that (Compatibility API, messages: status).
			if (Number(message.num_media) > 0) return;
			timers.after(behaviour.messageStep, () => {
				this.change(message, lastChange(message), callbackUrl);
			});
		});
	}

	private change(message: Message, change: Partial<Message>, callbackUrl?: string): void {
		Object.assign(message, change, { date_updated: rfc2822(this.state.now()) });
		this.tell(message, callbackUrl);
	}

	private tell(message: Message, callbackUrl?: string): void {
		if (callbackUrl !== undefined) void this.state.callbacks.send(callbackUrl, fieldsOf(message));
	}
}

function lastChange({ to }: Message): Partial<Message> {
	const failure = failureOf(to);
	if (!failure) return { status: 'delivered' };
	const { code: error_code } = failure;
	return { status: 'undelivered', error_code, error_message: 'The message was not delivered' };
}

/** Compatibility API, callbacks: message status. */
function fieldsOf(message: Message): Fields {
	const { sid, account_sid, from, to, body, status, num_media, num_segments, error_code } = message;
	return {
		MessageSid: sid,
		MessageStatus: status,
		AccountSid: account_sid,
		From: from,
		To: to,
		Body: body ?? '',
		NumMedia: num_media,
		NumSegments: num_segments,
		...(error_code !== null && { ErrorCode: error_code }),
	};
}
