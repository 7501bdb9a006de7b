import {
	startSandbox,
	type Behaviour,
	type Recording,
	type Sandbox,
	type SandboxOptions,
} from '../../sandbox';

/** A sandbox for the tests of a file: started once, empty before each test, closed at the end. */
export function useSandbox(options: SandboxOptions = {}): { sandbox: Sandbox } {
	const given = {} as { sandbox: Sandbox };
	beforeAll(async () => {
		given.sandbox = await startSandbox(options);
	});
	beforeEach(() => given.sandbox.reset());
	afterAll(async () => await given.sandbox.close());
	return given;
}

export function behave(sandbox: Sandbox, behaviour: Partial<Behaviour>) {
	Object.assign(sandbox.behaviour, behaviour);
}

/** Status of each recording in the sandbox's own state. */
export function statusesOf(sandbox: Sandbox, recordings: Recording[]): string[] {
	return recordings.map(({ sid }) => sandbox.recordings.get(sid)!.status);
}

export function requestsOf(sandbox: Sandbox, method: string) {
	return sandbox.requests.filter((request) => request.method === method);
}

/**
 * @param path what follows, such as `/Calls`
 * @param account SID of a subproject
 */
export const accountPath = (sandbox: Sandbox, path = '', account = sandbox.projectId) =>
	`/api/laml/2010-04-01/Accounts/${account}${path}`;
