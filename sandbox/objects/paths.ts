export const API_BASE = '/api/laml/2010-04-01';

/** The root-relative path of an account, as the `uri` of every API object begins. */
export function accountPath(accountSid: string): string {
	return `${API_BASE}/Accounts/${accountSid}`;
}
