import type { SandboxState } from '../state';
import { ApiError } from './apiError';

/** SignalWire's names for what a token may do; `calling` is the dashboard's "Voice". */
export const ALL_SCOPES = ['calling', 'messaging', 'numbers'] as const;
export type Scope = (typeof ALL_SCOPES)[number];

/**
 * Checks the Basic credentials and the token's scope.
 *
 * @throws ApiError 401 or 403
 */
export function authorize(
	state: SandboxState,
	authorization: string | undefined,
	scope: Scope | 'none',
): void {
	const [user, token] = basicCredentials(authorization);
	const scopes = state.tokens.get(token);
	if (user.toLowerCase() !== state.projectId || !scopes) throw unauthorized();
	if (scope !== 'none' && !scopes.includes(scope)) throw missingScope(state, scope);
}

/**
 * Checks that an account is the project or one of its subprojects.
 *
 * @throws ApiError 401
 */
export function checkAccount(state: SandboxState, accountSid: string): void {
	if (accountSid.toLowerCase() === state.projectId) return;
	const known = state.subprojects.has(accountSid.toLowerCase());
	if (known && state.behaviour.subprojectAccess === 'accepted') return;
	throw new ApiError(401, 10004, 'AccountSid: not an account of the authenticating project');
}

function basicCredentials(authorization: string | undefined): [user: string, token: string] {
	const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(authorization ?? '')?.[1];
	if (encoded === undefined) throw unauthorized();
	const decoded = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = decoded.indexOf(':');
	if (colon === -1) throw unauthorized();
	return [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

function unauthorized(): ApiError {
	return new ApiError(401, 20003, 'Authentication failed', undefined, {
		'www-authenticate': 'Basic realm="SignalWire sandbox"',
	});
}

function missingScope({ behaviour }: SandboxState, scope: Scope): ApiError {
	return behaviour.missingScope === 401
		? new ApiError(401, 20003, 'Authentication failed')
		: new ApiError(403, 10003, `The API token lacks the scope ${scope}`);
}
