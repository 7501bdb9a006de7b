import { UserError } from 'n8n-workflow';

/** The UserError that the call throws; anything else fails the test. */
export function refusalOf(call: () => unknown): UserError {
	try {
		call();
	} catch (error) {
		expect(error).toBeInstanceOf(UserError);
		return error as UserError;
	}
	throw new Error('Nothing was refused');
}
