import { parsePrice } from '../input/number';
import { parseText } from '../input/text';
import { parseUrls } from '../input/urls';
import { fieldOf, textField, type Field, type FieldOptions } from './field';

/** A text that people read, with lines of its own. */
export const longTextField = (options: FieldOptions, rows: number, longest: number): Field =>
	fieldOf(options, { type: 'string', typeOptions: { rows }, default: '' }, (value, name) =>
		parseText(value, name, longest),
	);

/** Several addresses of something that SignalWire is to fetch, sent one by one. */
export const urlsField = (options: FieldOptions, most: number): Field =>
	fieldOf(
		options,
		{
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add URL' },
			default: [],
		},
		(value, name, context) => parseUrls(value, name, most, context),
	);

/** An amount of US dollars; a text, since a number would begin with 0, and mean it. */
export const priceField = (options: FieldOptions): Field => textField(options, parsePrice);
