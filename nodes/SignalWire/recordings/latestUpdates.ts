import type { AskedStatus } from './status';

/** What an item asks of recordings, and its place among all that was asked in this process. */
export interface Turn {
	asked: AskedStatus;
	/** What the tries of one run of a node have in common. */
	run: object;
	began: number;
	/** When its first try began, where n8n runs the node again after a failure. */
	firstBegan: number;
}

/** Recordings that somebody works on at the same time are never nearly as many. */
const MOST_REMEMBERED = 10_000;

/**
 * Which update of a recording was asked for last, over all executions of this process. A request
 * that comes late would otherwise undo what a later one has done meanwhile: after a fault, behind a
 * list that was slow, or when n8n runs a node again.
 */
export class LatestUpdates {
	private readonly latest = new Map<string, Turn>();

	private count = 0;

	/** The place of what is asked for at this moment. */
	next(): number {
		this.count += 1;
		return this.count;
	}

	/**
	 * To be called before each request for an update.
	 *
	 * @param key what tells one recording from all others
	 * @returns false where somebody has asked for something else since this was asked for
	 */
	mayGo(key: string, turn: Turn): boolean {
		const latest = this.latest.get(key);
		// Within a run, a later item is sent again as well.
		const since = latest?.run === turn.run ? turn.began : turn.firstBegan;
		if (latest && latest.began > since && latest.asked !== turn.asked) return false;
		if (latest && latest.began >= turn.began) return true;
		this.latest.delete(key);
		this.latest.set(key, turn);
		if (this.latest.size > MOST_REMEMBERED) this.forgetOldest();
		return true;
	}

	private forgetOldest(): void {
		const { value, done } = this.latest.keys().next();
		if (!done) this.latest.delete(value);
	}
}

export const latestUpdates = new LatestUpdates();
