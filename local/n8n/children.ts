/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const MILLISECONDS_TO_END = 10_000;

const running = new Set<ChildProcess>();

export interface ChildOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** File that gets everything that the child prints; it is appended to. */
	logFile: string;
}

function signal(child: ChildProcess, name: NodeJS.Signals) {
	if (child.pid === undefined) return;
	try {
		// The minus sign addresses the whole group: npm and n8n start children of their own.
		process.kill(-child.pid, name);
	} catch {
		child.kill(name);
	}
}

/**
 * Starts a program in a process group of its own, so that all that it starts can be ended with it.
 * It is ended when this process exits, whatever the reason.
 */
export function startChild(command: string, parameters: string[], options: ChildOptions) {
	const log = openSync(options.logFile, 'a');
	const child = spawn(command, parameters, {
		cwd: options.cwd,
		env: options.env,
		detached: process.platform !== 'win32',
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/** Asks a child and all that it started to end, and ends them by force after ten seconds. */
export async function endChild(child: ChildProcess): Promise<void> {
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	signal(child, 'SIGTERM');
	const deadline = Date.now() + MILLISECONDS_TO_END;
	while (!hasEnded() && Date.now() < deadline) await delay(50);
	// A grandchild may outlive the child: the group is signalled even when the child has ended.
	signal(child, 'SIGKILL');
	running.delete(child);
}

/** Ends all children that are still running. */
export async function endAllChildren(): Promise<void> {
	await Promise.all([...running].map(endChild));
}

/** Ends all children, and this process, when somebody ends it: Ctrl+C, or a closed terminal. */
export function endWithChildren(): void {
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => void endAllChildren().then(() => process.exit(1)));
	}
}

process.once('exit', () => {
	for (const child of running) signal(child, 'SIGKILL');
});
