import type { Recording } from '../../../sandbox';
import type { Asked } from './scenario';

const REACHED: Record<Asked, string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

const OVER = ['stopped', 'completed', 'absent', 'failed'];

export const isReached = (status: string, asked: Asked) => REACHED[asked].includes(status);
export const isOver = (status: string) => OVER.includes(status);

interface Period {
	from: number;
	status: string;
}

/** What a recording really was, from moment to moment; milliseconds since 1970. */
export class History {
	readonly periods: Period[] = [];

	/** Infinity until it begins. */
	begunAt = Infinity;

	/** @param isLate whether it has not begun yet */
	constructor(
		readonly recording: Recording,
		isLate = false,
	) {
		const begin = () => {
			this.begunAt = Math.min(this.begunAt, Date.now());
		};
		let { status, start_time: startTime } = recording;
		this.periods.push({ from: 0, status });
		Object.defineProperty(recording, 'status', {
			enumerable: true,
			get: () => status,
			set: (next: string) => {
				status = next;
				this.periods.push({ from: Date.now(), status });
			},
		});
		Object.defineProperty(recording, 'start_time', {
			enumerable: true,
			get: () => startTime,
			set: (next: string | null) => {
				startTime = next;
				begin();
			},
		});
		if (!isLate) begin();
	}

	get last(): string {
		return this.periods.at(-1)!.status;
	}

	/** The statuses that it had between two moments. */
	between(from: number, to: number): string[] {
		return this.periods
			.filter((period, index) => {
				const until = this.periods[index + 1]?.from ?? Infinity;
				return period.from <= to && until >= from;
			})
			.map(({ status }) => status);
	}
}
