import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Field } from '../fields/field';
import { simplify as simplifyField } from '../fields/list';
import { requireEntry } from '../transport/requireEntry';
import { formOf } from './formOf';
import { inWords } from './inWords';
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
	/** In its place, where no field has to be there: whether an entry is what was asked for. */
	isEntry?: (entry: IDataObject, asked: string) => boolean;
	/** Completes "SignalWire refused to ... call ...". */
	verb?: string;
	/** The fields that go into the query. */
	query?: Field[];
}

/** Reads what the operation's URL names. */
export function readOne({ simplify, sidField = 'sid', isEntry, ...options }: ReadOptions) {
	const { verb = 'read', query: fields = [] } = options;
	return itemHandler(async (item) => {
		const present = presentationOf(item, simplify);
		const request = await item.request();
		const { api, method, path, pathValues, describe, input } = request;
		const query = formOf(item, { fields }, input);
		const sid = Object.values(pathValues).at(-1)!;
		const expected = isEntry
			? { isEntry: (entry: IDataObject) => isEntry(entry, sid) }
			: { sidField, sid };
		const entry = await inWords(request, async () =>
			requireEntry(await api.send({ method, path, query }), describe(verb), expected),
		);
		return asResults([present(entry, api)]);
	});
}
