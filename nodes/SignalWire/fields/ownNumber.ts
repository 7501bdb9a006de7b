import type { INodePropertyMode } from 'n8n-workflow';
import { parsePhoneNumber } from '../input/phoneNumber';
import { fieldOf, type Field, type FieldOptions } from './field';

export interface OwnNumberOptions extends Omit<FieldOptions, 'placeholder'> {
	/** Further ways to choose, such as by the SID of a number group; `parse` has to take them. */
	modes?: INodePropertyMode[];
	/** Default: E.164 only. */
	parse?: Field['parse'];
}

/** A number of the project, from a list or typed: what calls and messages come from. */
export function ownNumberField({
	modes = [],
	parse = (value, name) => parsePhoneNumber(value, name),
	...options
}: OwnNumberOptions): Field {
	const kind = {
		type: 'resourceLocator' as const,
		required: true,
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list' as const,
				typeOptions: { searchListMethod: 'searchOwnNumbers', searchable: true },
			},
			{
				displayName: 'By Number',
				name: 'number',
				type: 'string' as const,
				placeholder: 'e.g. +13105550150',
			},
			...modes,
		],
	};
	return fieldOf(options, kind, parse);
}
