import type { IDataObject } from 'n8n-workflow';
import { shownAddress } from '../addresses';
import type { AddressKind } from './addressKinds';
import { handlerOf, handlerProblem } from './handlers';
import { addressIn } from './projectNumbers';
import type { TakenAddress } from './takenAddresses';
import { isOfSameN8n, isSameWebhook, reaches } from './webhookAddress';

/** An address that has to be changed. */
export interface Change {
	taken: TakenAddress;
	/** Where nothing handles what the address is for. */
	handlerField?: string;
}

/** What to do about one address of a number; nothing with neither. */
export interface Plan {
	change?: Change;
	/** Why it cannot be, such as "+13105550150: nothing handles its calls". */
	problem?: string;
}

/**
 * What connecting an address means, as the number is now.
 *
 * @param entry the number as SignalWire shows it
 * @param url the address of the trigger
 * @param known what an earlier activation took there and nobody has put back yet
 */
export function planOf(
	entry: IDataObject,
	kind: AddressKind,
	url: string,
	known: TakenAddress | undefined,
): Plan {
	const { field, name, handlerField } = kind;
	const sid = String(entry.id).toLowerCase();
	const number = typeof entry.number === 'string' ? entry.number : sid;
	const obstacle = handlerProblem(entry, kind);
	if (obstacle) return { problem: `${number}: ${obstacle}` };
	const current = addressIn(entry, field);
	// Entered by hand, or by an activation that is remembered: in neither case it is the old one.
	if (reaches(current, url)) return {};
	const isOurs = known !== undefined && isSameWebhook(current, known.address);
	if (!isOurs && isSameWebhook(current, url)) {
		const right = shownAddress(url) === url ? url : 'the address under Options > Public URL';
		return {
			problem: `${number}: its ${name} is that of this trigger with another user name, password or fragment. Enter ${right} there, or take the address away`,
		};
	}
	if (!isOurs && isOfSameN8n(current, url)) {
		return { problem: `${number}: its ${name} belongs to another SignalWire Trigger of this n8n` };
	}
	const previous = isOurs ? known.previous : current;
	return {
		change: {
			taken: { sid, number, field, address: url, previous },
			handlerField: handlerOf(entry, kind) === undefined ? handlerField : undefined,
		},
	};
}
