import { startSandbox, type Sandbox } from '../index';
import { clientOf } from './client';

/** A sandbox and its client for the tests of a file, reset after each of them. */
export function givenSandbox() {
	const given = {} as { sandbox: Sandbox; client: ReturnType<typeof clientOf> };
	beforeAll(async () => {
		given.sandbox = await startSandbox();
		given.client = clientOf(given.sandbox);
	});
	afterEach(() => given.sandbox.reset());
	afterAll(async () => await given.sandbox.close());
	return given;
}
