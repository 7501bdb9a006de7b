import type { IHookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { parseSid } from '../../SignalWire/input/sid';
import { settingsOf } from '../settings';
import { kindsFor, type AddressKind } from './addressKinds';
import { phoneNumbersField } from './field';

/** What the user wants to be connected. */
export interface Chosen {
	/** Of the phone numbers, each once. */
	sids: string[];
	kinds: AddressKind[];
	/** The address of this trigger, as SignalWire is to call it. */
	url: string;
}

const { name, displayName } = phoneNumbersField;

function sidsOf(context: IHookFunctions): string[] {
	const value = (context.getNodeParameter(name, []) ?? []) as unknown;
	// An expression may give a list in the form of a text as well.
	const given: unknown[] = typeof value === 'string' ? value.split(/[\s,]+/) : [value].flat();
	const sids = given.filter((sid) => sid !== '').map((sid) => parseSid(sid, displayName));
	const { [name]: written } = context.getNode().parameters;
	if (sids.length > 0 || typeof written !== 'string' || written === '') {
		return [...new Set(sids.map((sid) => sid.toLowerCase()))];
	}
	throw new UserError(`The expression in ${displayName} gives no phone number`);
}

/** Public URL may be the start of the address only, as far as the signature is concerned. */
function urlOf(production: string, publicUrl: string): string {
	if (publicUrl === '') return production;
	const { pathname } = new URL(production);
	const { pathname: given, search, hash } = new URL(publicUrl);
	if (given.replace(/\/+$/, '').endsWith(pathname)) return publicUrl;
	if (given === '/' && search === '' && hash === '') {
		return `${publicUrl.replace(/\/+$/, '')}${pathname}`;
	}
	throw new UserError(
		`With ${displayName}, Public URL must be the start of the address only, such as https://tunnel.example.com, or end as the Production URL does, in ${pathname}`,
	);
}

/** @throws {UserError} which says what to change */
export function chosenOf(context: IHookFunctions): Chosen {
	const { events, publicUrl } = settingsOf(context);
	const sids = sidsOf(context);
	if (sids.length === 0) return { sids, kinds: [], url: '' };
	const production = context.getNodeWebhookUrl('default') ?? '';
	return { sids, kinds: kindsFor(events), url: urlOf(production, publicUrl) };
}
