/* eslint-disable no-console */
import { startN8n, type RunningN8n, type StartOptions } from '../../local/n8n/start';
import type { N8nVersion } from '../../local/n8n/versions';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import type { Result } from './results';

/** What a suite plays on: one version of n8n, the packed package, and the sandbox. */
export interface Stage {
	n8nVersion: N8nVersion;
	/** The packed package under test. */
	tarball: string;
	/** Starts a sandbox and an n8n with the package and a credential for it; both end with the suite. */
	start(
		options?: StartOptions & { sandbox?: SandboxOptions },
	): Promise<{ n8n: RunningN8n; sandbox: Sandbox }>;
	/**
	 * Plays one scenario. When it fails that is reported, and the suite goes on.
	 *
	 * @param play throws when something is not as it should be (`node:assert/strict`); may return
	 * what it saw, for the report
	 */
	scenario(name: string, play: () => Promise<string | void>): Promise<void>;
	/** Something to do when the suite has ended, whatever came of it. */
	atEnd(cleanUp: () => Promise<void>): void;
}

export interface Suite {
	name: string;
	/** The versions of n8n that it is played on. */
	n8nVersions: readonly N8nVersion[];
	/** Whether it is played only when it is named. */
	isOnDemand?: boolean;
	play(stage: Stage): Promise<void>;
}

const messageOf = (error: unknown) =>
	error instanceof Error ? (error.stack ?? error.message) : String(error);

/**
 * Plays a suite on one version of n8n.
 *
 * @param only what the names of those scenarios match that are played; the others are left out
 * @returns a result for each scenario, and a failed one when the suite itself broke off
 */
export async function playSuite(
	suite: Suite,
	n8nVersion: N8nVersion,
	tarball: string,
	only = /./,
): Promise<Result[]> {
	const results: Result[] = [];
	const cleanUps: Array<() => Promise<void>> = [];

	const scenario: Stage['scenario'] = async (name, play) => {
		const start = Date.now();
		const record = (passed: boolean, detail: string) => {
			const seconds = Math.round((Date.now() - start) / 100) / 10;
			results.push({
				suite: suite.name,
				n8n: n8nVersion.version,
				scenario: name,
				passed,
				seconds,
				detail,
			});
			const what = detail.split('\n', 1)[0];
			console.log(`  ${passed ? '✓' : '✗'} ${name}  ${seconds} s${what && `  (${what})`}`);
		};
		await play().then(
			(seen) => record(true, seen ?? ''),
			(error: unknown) => record(false, messageOf(error)),
		);
	};

	const start: Stage['start'] = async ({ sandbox: sandboxOptions, ...options } = {}) => {
		const sandbox = await startSandbox(sandboxOptions);
		cleanUps.push(async () => await sandbox.close());
		const n8n = await startN8n(sandbox, { n8nVersion, tarball, anyPort: true, ...options });
		cleanUps.push(async () => await n8n.stop());
		return { n8n, sandbox };
	};

	const playChosen: Stage['scenario'] = async (name, play) => {
		if (only.test(name)) await scenario(name, play);
	};
	const stage = {
		n8nVersion,
		tarball,
		start,
		scenario: playChosen,
		atEnd: cleanUps.push.bind(cleanUps),
	};
	await suite.play(stage).catch(async (error: unknown) => {
		await scenario('the suite itself', async () => await Promise.reject(error));
	});
	for (const cleanUp of cleanUps.reverse()) await cleanUp();
	return results;
}
