/** The same work done by several contenders, by turns. */
export interface Comparison {
	what: string;
	unit: 'MB' | 'ms' | 'ms CPU';
	/** One figure for each round, or for each call of a webhook. */
	figures: Record<string, number[]>;
	bars?: Bar[];
}

/** The most that one contender may take of what another one takes. */
export interface Bar {
	contender: string;
	of: string;
	most: number;
}

export function percentile(figures: number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (figures: number[]): number => percentile(figures, 0.5);

/** What is done once by each contender in a round. */
export type Turns = Record<string, () => Promise<number | number[]>>;

/**
 * Lets the contenders work by turns, so that whatever else the machine does meets all of them, and
 * every second round the other way about.
 *
 * @param warmUp rounds that do not count
 * @returns the figures of each contender, in the order of the rounds
 */
export async function byTurns(
	turns: Turns,
	rounds: number,
	warmUp = 1,
): Promise<Comparison['figures']> {
	const names = Object.keys(turns);
	const figures = Object.fromEntries(names.map((name) => [name, [] as number[]]));
	for (let round = 0; round < warmUp + rounds; round++) {
		for (const name of round % 2 === 0 ? names : names.toReversed()) {
			const taken = await turns[name]();
			if (round >= warmUp) figures[name].push(...[taken].flat());
		}
	}
	return figures;
}

export interface Ratio {
	/** Of the two medians. */
	median: number;
	/** Of the figures of the same turns: a quarter of them is below, a quarter above. */
	quartiles: [number, number];
}

export function ratio({ figures }: Comparison, { contender, of }: Omit<Bar, 'most'>): Ratio {
	const each = figures[contender].map((figure, turn) => figure / figures[of][turn]);
	return {
		median: median(figures[contender]) / median(figures[of]),
		quartiles: [percentile(each, 0.25), percentile(each, 0.75)],
	};
}
