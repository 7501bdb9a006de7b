import type { IDeduplicationOutput } from 'n8n-workflow';

/** n8n's server keeps what was processed in its database, and gives the engine a way to ask. */
export class ProcessedItems {
	/** Set where two executions at the same moment meet the database's unique constraint. */
	failure?: Error;

	private readonly known = new Set<string>();

	async checkProcessedAndRecord(items: unknown[]): Promise<IDeduplicationOutput> {
		if (this.failure) throw this.failure;
		const isKnown = (item: unknown) => this.known.has(String(item));
		const output = {
			new: items.filter((item) => !isKnown(item)),
			processed: items.filter(isKnown),
		} as IDeduplicationOutput;
		items.forEach((item) => this.known.add(String(item)));
		return output;
	}

	async getProcessedDataCount(): Promise<number> {
		return this.known.size;
	}

	clear(): void {
		this.failure = undefined;
		this.known.clear();
	}

	/** As if so many had been processed. */
	fill(count: number): void {
		for (let index = 0; index < count; index++) this.known.add(`earlier ${index}`);
	}
}
