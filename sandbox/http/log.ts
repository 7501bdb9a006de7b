import { API_BASE } from '../objects/paths';
import type { SeenRequest } from './exchange';

const ACCOUNT = new RegExp(`^${API_BASE.replaceAll('.', '\\.')}/Accounts/[^/]+/`);
const UUID_TAIL = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const CONTROL_CHARACTERS = /\p{Cc}/gu;
const LONGEST = 400;

/**
 * One readable line about a request.
 *
 * @param outcome what follows the arrow
 * @param secrets texts that never show
 */
export function logLine(request: SeenRequest, outcome: string, secrets: string[]): string {
	const time = new Date(request.at).toTimeString().slice(0, 8);
	const path = request.path.replace(ACCOUNT, '');
	const query = request.query.length > 0 ? `?${pairs(request.query, '&')}` : '';
	const parts = [time, request.method.padEnd(4), path + query, pairs(request.form, ' ')];
	const line = `${parts.filter((part) => part !== '').join('  ')}  -> ${outcome}`;
	return secrets
		.reduce((text, secret) => text.replaceAll(secret, '***'), line)
		.replace(UUID_TAIL, '$1…')
		.replace(CONTROL_CHARACTERS, '·')
		.slice(0, LONGEST);
}

function pairs(values: Array<[string, string]>, separator: string): string {
	return values.map(([name, value]) => `${name}=${value}`).join(separator);
}
