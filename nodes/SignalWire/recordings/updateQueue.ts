type Settled = Promise<unknown>;

interface OwnerQueue {
	wholeOwner: Settled;
	recordings: Map<string, Settled>;
}

/**
 * Keeps updates of the same recording in the order of their items: "pause" and "resume" that
 * overtake each other would leave the wrong one standing. Updates of different recordings do not
 * wait for each other; an update of all recordings of a call waits for the earlier ones of that
 * call, and the later ones wait for it.
 */
export class UpdateQueue {
	private readonly owners = new Map<string, OwnerQueue>();

	/**
	 * Runs the update after the earlier ones that it must not overtake. To be called in item order,
	 * so before the item's first `await`.
	 *
	 * @param ownerSid SID of the call or conference
	 * @param recordingSid SID of the recording; without it, all recordings of the owner
	 */
	async inOrder<T>(ownerSid: string, recordingSid: string | undefined, update: () => Promise<T>) {
		const queue = this.queueOf(ownerSid.toLowerCase());
		const recording = recordingSid?.toLowerCase();
		const earlier =
			recording === undefined
				? Promise.all([queue.wholeOwner, ...queue.recordings.values()])
				: (queue.recordings.get(recording) ?? queue.wholeOwner);

		const result = earlier.then(update);
		const settled = result.catch(() => undefined);
		if (recording === undefined) {
			queue.wholeOwner = settled;
			queue.recordings.clear();
		} else {
			queue.recordings.set(recording, settled);
		}
		return await result;
	}

	private queueOf(owner: string): OwnerQueue {
		let queue = this.owners.get(owner);
		if (!queue) {
			queue = { wholeOwner: Promise.resolve(), recordings: new Map() };
			this.owners.set(owner, queue);
		}
		return queue;
	}
}
