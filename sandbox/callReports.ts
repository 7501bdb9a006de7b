import type { CallbackTarget } from './callbacks';
import type { Fields } from './callbacks/sign';
import type { Call } from './objects/call';
import { rfc2822 } from './objects/dates';
import type { SandboxState } from './state';

export type CallEvent = 'initiated' | 'ringing' | 'answered' | 'completed';

interface Watched extends CallbackTarget {
	/** How many were sent so far, and when the last of them has been. */
	sent: number;
	latest: Promise<unknown>;
}

/** Tells the Status Callback of a call, or of the number that it came to, what becomes of it. */
export class CallReports {
	private readonly targets = new Map<string, Watched>();

	constructor(private readonly state: SandboxState) {}

	watch(call: Call, target: CallbackTarget): void {
		this.targets.set(call.sid, { ...target, sent: 0, latest: Promise.resolve() });
	}

	/** One after the other, and only those that were asked for. */
	tell(call: Call, event: CallEvent): void {
		const target = this.targets.get(call.sid);
		if (!target?.events.includes(event)) return;
		const fields = this.fieldsOf(call, event, target.sent++);
		target.latest = target.latest.then(
			async () => await this.state.callbacks.send(target.url, fields, target.method),
		);
	}

	/** Waits until all that is to be sent now has been. */
	async settled(): Promise<void> {
		await Promise.all([...this.targets.values()].map(({ latest }) => latest));
	}

	clear(): void {
		this.targets.clear();
	}

	/** Compatibility API, callbacks: voice status. */
	private fieldsOf(call: Call, event: CallEvent, sequenceNumber: number): Fields {
		const { sid, account_sid, from, to, status, duration, direction } = call;
		const states = { initiated: 'initiated', ringing: 'ringing', answered: 'in-progress' };
		return {
			CallSid: sid,
			AccountSid: account_sid,
			ApiVersion: '2010-04-01',
			CallStatus: event === 'completed' ? status : states[event],
			From: from,
			To: to,
			Direction: direction === 'inbound' ? 'inbound' : 'outbound-api',
			Timestamp: rfc2822(this.state.now()),
			SequenceNumber: String(sequenceNumber),
			CallbackSource: 'call-progress-events',
			...(event === 'completed' && { CallDuration: String(duration) }),
		};
	}
}
