import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { accountSid } from '../../../nodes/SignalWire/fields/accountSid';
import { resources } from '../../../nodes/SignalWire/resources';

/**
 * What the editor writes into a field that the model is to fill.
 *
 * @param fieldName as the editor shows it; the model reads it with _ for what is no letter or digit
 * @param description what the model reads beside it; the editor leaves it empty at first
 */
export function fromAi(fieldName: string, description = '', type = 'string'): string {
	const key = fieldName.replace(/[^a-zA-Z0-9-]/g, '_');
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`${description}\`, '${type}') }}`;
}

const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

/** The field's own description and, since expressions take those, the values of its choices in code. */
function descriptionOf({ description = '', options = [], type }: INodeProperties): string {
	const values = (options as object[]).filter(isChoice).map(({ value }) => String(value));
	if (values.length === 0) return description;
	const several = 'One or several of these, with spaces between them';
	const which = type === 'multiOptions' ? several : 'One of these';
	return `${description.replace(/\.?$/, '.')} ${which}: ${values.join(', ')}`;
}

/** A field that the model fills, with all members where it is a collection. */
function filledByModel(field: INodeProperties): unknown {
	const { displayName, modes = [], options = [], type } = field;
	if (type === 'collection') return parametersFrom(options as INodeProperties[]);
	const valueType = type === 'number' || type === 'boolean' ? type : 'string';
	const value = fromAi(displayName, descriptionOf(field), valueType);
	if (type !== 'resourceLocator') return value;
	const typed = modes.find(({ name }) => name !== 'list')!;
	return { __rl: true, mode: typed.name, value };
}

const parametersFrom = (fields: INodeProperties[]) =>
	Object.fromEntries(fields.map((field) => [field.name, filledByModel(field)])) as INodeParameters;

/** Each operation as a tool of which the model decides everything but what it does. */
export const OPERATIONS_AS_TOOLS = resources.flatMap((resource) =>
	resource.operations.map(({ option, fields }) => ({
		key: `${resource.value}.${option.value}`,
		/** As the editor names such a node. */
		name: `${option.action} in SignalWire`,
		parameters: {
			resource: resource.value,
			operation: option.value,
			...parametersFrom([...fields, accountSid]),
		} as INodeParameters,
	})),
);
