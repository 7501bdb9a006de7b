import type { INodeProperties } from 'n8n-workflow';
import { simplify as simplifyField } from '../fields/list';
import { requireEntry } from '../transport/requireEntry';
import type { Item } from './item';
import { asResults, itemHandler } from './itemHandler';
import { mostTellingFirst, type Simplify } from './simplify';

/** How to present entries of the API, as the item's field Simplify asks for. */
export function presentationOf(
	item: Item,
	simplify?: Simplify,
	field: INodeProperties = simplifyField,
): Simplify {
	return simplify && item.flag(field) ? simplify : mostTellingFirst;
}

export interface ReadOptions {
	simplify: Simplify;
	/** The field of the response that names what was asked for. */
	sidField?: string;
}

/** Reads what the operation's URL names. */
export function readOne({ simplify, sidField = 'sid' }: ReadOptions) {
	return itemHandler(async (item) => {
		const present = presentationOf(item, simplify);
		const { api, method, path, pathValues, describe } = await item.request();
		const response = await api.send({ method, path });
		const asked = Object.values(pathValues).at(-1);
		const entry = requireEntry(response, describe('read'), { sidField, sid: asked });
		return asResults([present(entry, api)]);
	});
}
