/* eslint-disable @n8n/community-nodes/no-restricted-globals */

const SECONDS_BETWEEN_LINES = 20;

/** Time since a moment (milliseconds since 1970) as minutes and seconds: 4:07. */
function elapsedSince(start: number) {
	const seconds = Math.round((Date.now() - start) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Does some work and shows that it goes on: on a terminal as one line that changes each second,
 * elsewhere (CI) as a line now and then.
 *
 * @param title what is being done: "Installing n8n 2.41.1"
 * @param work the work; its result is handed on
 * @param detail a few words about how far it is, asked for with each line
 */
export async function showProgress<T>(
	title: string,
	work: () => Promise<T>,
	detail: () => string = () => '',
): Promise<T> {
	const start = Date.now();
	const { stdout } = process;
	const line = () => `  ${title}  ${elapsedSince(start)}  ${detail()}`.trimEnd();
	const redraw = () => stdout.write(`\r\x1b[2K${line().slice(0, (stdout.columns || 80) - 1)}`);
	const append = () => stdout.write(`${line()}\n`);
	if (stdout.isTTY) redraw();
	const timer = stdout.isTTY
		? setInterval(redraw, 1000)
		: setInterval(append, SECONDS_BETWEEN_LINES * 1000);
	let mark = '✗';
	try {
		const result = await work();
		mark = '✓';
		return result;
	} finally {
		clearInterval(timer);
		if (stdout.isTTY) stdout.write('\r\x1b[2K');
		stdout.write(`${mark} ${title}  ${elapsedSince(start)}\n`);
	}
}
