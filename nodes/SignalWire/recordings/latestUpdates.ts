/** One update on its way, among those of the same recording. */
export interface Turn {
	/** Whether no other update of the recording has begun since. */
	isLatest: () => boolean;
	end: () => void;
}

interface Running {
	latest: number;
	count: number;
}

/**
 * Which update of a recording began last, over all executions of this process. A request that is
 * sent again after a fault would otherwise undo what a later one has done meanwhile. Holds the
 * recordings only whose updates are on their way.
 */
export class LatestUpdates {
	private readonly running = new Map<string, Running>();

	/** @param key what tells one recording from all others */
	begin(key: string): Turn {
		const running = this.running.get(key) ?? { latest: 0, count: 0 };
		running.count += 1;
		running.latest += 1;
		this.running.set(key, running);
		const own = running.latest;
		return {
			isLatest: () => running.latest === own,
			end: () => {
				running.count -= 1;
				if (running.count === 0) this.running.delete(key);
			},
		};
	}
}

export const latestUpdates = new LatestUpdates();
