/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { name } from '../../package.json';
import { INSTALL_FOLDER } from './paths';
import { Problem } from './problem';

const KEPT_FOLDER = join(INSTALL_FOLDER, 'user');
const BEGIN_ANEW = '`npm start -- --fresh` deletes what was kept, and begins with an empty n8n.';

const removedAtExit = new Set<string>();
process.once('exit', () => {
	for (const path of removedAtExit) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
});

/** What a later start has to know of an earlier one. */
export interface Memory {
	owner?: { email: string; password: string };
	sandbox?: { origin: string; projectId: string; apiToken: string; signingKey: string };
	credentialId?: string;
	/** The examples that were imported, by their files. */
	workflows?: Record<string, { id: string; webhookPath: string } | undefined>;
}

/** n8n's user folder, and what is known of it. */
export interface Home {
	folder: string;
	memory: Memory;
	remember(more: Memory): void;
	/** What to do when n8n does not start with what is in the folder. */
	whatToDo: string;
}

/**
 * A home that goes with this process. It is outside of this repository, so that the package finds
 * only those modules that it would find in any n8n, and not the development packages above it.
 */
export function temporaryHome(): Home {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	removedAtExit.add(folder);
	const memory: Memory = {};
	return {
		folder,
		memory,
		remember: (more) => void Object.assign(memory, more),
		whatToDo: 'Run this again.',
	};
}

/**
 * The home that stays, with all that was built in the editor. It is below n8n's own modules, so
 * that the package finds the n8n-workflow that n8n itself uses.
 *
 * @param isFresh whether to forget an earlier one
 * @throws Problem when another process uses it, or when it cannot be read
 */
export function keptHome(isFresh: boolean, folder = KEPT_FOLDER): Home {
	const pidFile = join(folder, 'npm-start.pid');
	const memoryFile = join(folder, 'npm-start.json');
	refuseTwo(pidFile);
	if (isFresh) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	mkdirSync(folder, { recursive: true });
	writeFileSync(pidFile, String(process.pid));
	removedAtExit.add(pidFile);
	for (const file of readdirSync(folder)) {
		if (/\.(log|tgz)$/.test(file)) rmSync(join(folder, file));
	}
	const memory = readMemory(memoryFile);
	const remember = (more: Memory) => {
		Object.assign(memory, more);
		writeFileSync(memoryFile, JSON.stringify(memory, null, 2), { mode: 0o600 });
	};
	return { folder, memory, remember, whatToDo: `Run this again. ${BEGIN_ANEW}` };
}

function refuseTwo(pidFile: string) {
	const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
	if (!isRunning(pid)) return;
	throw new Problem(
		`Another npm start is running in this folder (process ${pid}).`,
		`End it with Ctrl+C where it runs. If it ended long ago, delete ${pidFile}.`,
	);
}

function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function readMemory(file: string): Memory {
	if (!existsSync(file)) return {};
	const memory = parseMemory(readFileSync(file, 'utf8'));
	if (!memory) throw new Problem(`${file} is damaged.`, BEGIN_ANEW);
	return memory;
}

/** @returns undefined for what is no object, as after a start that was cut off */
function parseMemory(text: string): Memory | undefined {
	try {
		const memory: unknown = JSON.parse(text);
		return typeof memory === 'object' && memory !== null ? memory : undefined;
	} catch {
		return undefined;
	}
}
