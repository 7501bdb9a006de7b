/**
 * Works through a list over so many connections: each takes the next one when it is done with its
 * last.
 */
export async function overConnections<T>(
	connections: number,
	items: readonly T[],
	work: (item: T) => Promise<void>,
): Promise<void> {
	const waiting = items.values();
	const connection = async () => {
		for (const item of waiting) await work(item);
	};
	await Promise.all(Array.from({ length: connections }, connection));
}
