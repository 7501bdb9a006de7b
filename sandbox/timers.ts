/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** What is to happen later, unless the sandbox is reset or closed before. */
export class Timers {
	private readonly pending = new Set<NodeJS.Timeout>();

	/** @param delay in milliseconds */
	after(delay: number, action: () => void): void {
		const timer = setTimeout(() => {
			this.pending.delete(timer);
			action();
		}, delay);
		this.pending.add(timer);
	}

	clear(): void {
		this.pending.forEach((timer) => clearTimeout(timer));
		this.pending.clear();
	}
}
