import type { SeenRequest } from './http/exchange';
import { matchesRequest, type RequestPattern } from './http/requestPattern';
import { rfc2822 } from './objects/dates';
import type { Recording } from './objects/recording';
import type { SandboxState } from './state';

/** When a recording starts that is not there yet. */
export interface LateStart {
	/** The request that it follows. Default: the first update of its call's, or conference's, recordings. */
	after?: RequestPattern;
	/** Milliseconds from the arrival of that request; with 0 it is there before the answer. */
	delay?: number;
}

interface Waiting {
	recording: Recording;
	after: RequestPattern;
	delay: number;
}

/** Recordings that start while somebody works with the others of their call. */
export class LateRecordings {
	private waiting: Waiting[] = [];

	constructor(private readonly state: SandboxState) {}

	add(recording: Recording, { after = updatesBeside(recording), delay = 0 }: LateStart): void {
		this.waiting.push({ recording, after, delay });
	}

	/** Starts what was waiting for this request. */
	requestArrived(request: SeenRequest): void {
		const due = this.waiting.filter(({ after }) => matchesRequest(after, request));
		this.waiting = this.waiting.filter((late) => !due.includes(late));
		for (const { recording, delay } of due) {
			if (delay === 0) this.start(recording);
			else this.state.timers.after(delay, () => this.start(recording));
		}
	}

	clear(): void {
		this.waiting = [];
	}

	private start(recording: Recording): void {
		const now = rfc2822(this.state.now());
		Object.assign(recording, { date_created: now, date_updated: now, start_time: now });
		this.state.keep('recording', recording);
	}
}

function updatesBeside({ call_sid, conference_sid }: Recording): RequestPattern {
	return { method: 'POST', path: `/${conference_sid ?? call_sid}/Recordings/` };
}
