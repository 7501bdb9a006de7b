import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { parseBoolean } from '../input/boolean';
import { parseCallbackUrl } from '../input/callbackUrl';
import { parseChoice, parseChoices } from '../input/choice';
import { parseInteger } from '../input/number';
import { parseSid } from '../input/sid';

/** What checking a value may depend on. */
export interface InputContext {
	/** The time zone of the workflow, for dates without one. */
	timezone: string;
	/** Whether the Space is a stand-in on this machine, which reaches addresses of this machine. */
	spaceIsLoopback: boolean;
}

/** A field of the node that knows what it takes. */
export interface Field {
	property: INodeProperties;
	/**
	 * Whether an empty one is refused although the editor does not require it: n8n would not run the
	 * workflow at all where a field that is required is shown because of an expression in another one.
	 */
	isNeeded?: boolean;
	/**
	 * @param name the field's name as the editor shows it
	 * @returns what is sent for a value
	 * @throws {UserError} when the value is none that SignalWire would take
	 */
	parse: (value: unknown, name: string, context: InputContext) => string | string[];
	/** Of a locator: what its modes mean where they do not mean the same. */
	modes?: Record<string, FieldMode>;
}

/** What a mode of a locator takes, and its name in the API. */
export interface FieldMode {
	parse: Field['parse'];
	sentAs: string;
}

export interface FieldOptions {
	displayName: string;
	name: string;
	description: string;
	/** Its name in the API; without it, the operation makes something else of the value. */
	sentAs?: string;
	/** Default: the body. */
	sentIn?: 'body' | 'query';
	placeholder?: string;
	hint?: string;
	typeOptions?: INodeProperties['typeOptions'];
	required?: boolean;
}

type Parse = Field['parse'];

/** A field of any kind. */
export function fieldOf(
	{ sentAs, sentIn = 'body', ...shown }: FieldOptions,
	kind: Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>,
	parse: Parse,
): Field {
	const routing: INodeProperties['routing'] = { send: { type: sentIn, property: sentAs } };
	return { property: { ...shown, ...kind, ...(sentAs && { routing }) }, parse };
}

const valuesOf = (choices: INodePropertyOptions[]) => choices.map(({ value }) => String(value));

/** A text that SignalWire alone can judge. */
export const textField = (options: FieldOptions, parse: Parse = String, initial = ''): Field =>
	fieldOf(options, { type: 'string', default: initial }, parse);

/** The address of something that SignalWire is to call. */
export const urlField = (options: FieldOptions): Field => textField(options, parseCallbackUrl);

export const sidField = (options: FieldOptions): Field =>
	textField(options, (value, name) => parseSid(value, name));

export const choiceField = (
	options: FieldOptions,
	choices: INodePropertyOptions[],
	initial = String(choices[0].value),
): Field =>
	fieldOf(options, { type: 'options', options: choices, default: initial }, (value, name) =>
		parseChoice(value, valuesOf(choices), name),
	);

/** Several choices; sent one by one, or as one text where the API wants them so. */
export const choicesField = (
	options: FieldOptions,
	choices: INodePropertyOptions[],
	initial: string[],
	separator?: string,
): Field =>
	fieldOf(options, { type: 'multiOptions', options: choices, default: initial }, (value, name) => {
		const chosen = parseChoices(value, valuesOf(choices), name);
		return separator === undefined ? chosen : chosen.join(separator);
	});

/** With which HTTP method SignalWire calls an address. */
export const methodField = (
	options: Omit<FieldOptions, 'description'>,
	initial: 'GET' | 'POST' = 'POST',
): Field =>
	choiceField(
		{ ...options, description: 'HTTP method for the request' },
		[
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		initial,
	);

export const booleanField = (options: FieldOptions, initial = false): Field =>
	fieldOf(options, { type: 'boolean', default: initial }, (value, name) =>
		String(parseBoolean(value, name)),
	);

export const integerField = (
	options: FieldOptions,
	range: { min: number; max: number; unit?: string },
	initial: number,
): Field =>
	fieldOf(
		options,
		{
			type: 'number',
			typeOptions: { minValue: range.min, maxValue: range.max },
			default: initial,
		},
		(value, name) => String(parseInteger(value, name, range)),
	);

/** The same field, which must not be empty. */
export const required = ({ property, ...field }: Field): Field => ({
	...field,
	property: { ...property, required: true },
});

/** The same field, out of sight for these values of a choice above it, and needed otherwise. */
export const hiddenFor = (choice: string, values: string[], field: Field): Field => ({
	...field,
	property: { ...field.property, displayOptions: { hide: { [choice]: values } } },
});
