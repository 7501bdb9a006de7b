import { useSandbox } from '../../test/support/sandbox';
import type { Sandbox, SandboxOptions } from '../index';
import { clientOf } from './client';

/** `useSandbox()`, and a client of that sandbox. */
export function givenSandbox(options: SandboxOptions = {}) {
	const given = useSandbox(options) as { sandbox: Sandbox; client: ReturnType<typeof clientOf> };
	beforeAll(() => {
		given.client = clientOf(given.sandbox);
	});
	return given;
}
