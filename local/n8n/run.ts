/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { startChild, type ChildOptions } from './children';
import { Problem } from './problem';

const TAIL_LINES = 15;

/** The last lines of a log file, indented for showing them below a message. */
export async function tail(logFile: string): Promise<string> {
	const text = await readFile(logFile, 'utf8').catch(() => '');
	const lines = text.trimEnd().split('\n').slice(-TAIL_LINES);
	return lines.map((line) => `    ${line}`).join('\n');
}

/**
 * Runs a program to its end; what it prints goes to the log file.
 *
 * @param task what the program does, for the message when it fails: "Building the package"
 * @throws Problem with the end of the log when the program cannot be started or fails
 */
export async function run(
	task: string,
	command: string,
	parameters: string[],
	options: ChildOptions & { whatToDo: string },
): Promise<void> {
	const child = startChild(command, parameters, options);
	const exitCode = await once(child, 'exit').then(
		([code, signal]) => (code ?? signal) as number | string,
		(error: Error) => error.message,
	);
	if (exitCode === 0) return;
	throw new Problem(
		`${task} failed (${exitCode}). The end of its log:\n${await tail(options.logFile)}`,
		options.whatToDo,
	);
}

/** Runs npm: the one that runs this script, or else the one on the PATH. */
export async function runNpm(
	task: string,
	parameters: string[],
	options: ChildOptions & { whatToDo: string },
): Promise<void> {
	const npm = process.env.npm_execpath;
	const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
	if (npm) await run(task, process.execPath, [npm, ...parameters, ...quiet], options);
	else await run(task, 'npm', [...parameters, ...quiet], options);
}
