import { UserError, type INodeProperties } from 'n8n-workflow';
import type { Field, InputContext } from '../fields/field';
import { parseChoice } from '../input/choice';
import type { Form } from '../transport/requestOptions';
import type { Item } from './item';

/** The fields whose values an operation sends. */
export interface SentFields {
	/** Sent whenever they are shown. */
	fields?: Field[];
	/** A choice, and what is sent by what it says: what the editor shows may follow an expression. */
	byChoice?: { choice: INodeProperties; fields: Record<string, Field[]> };
	/** Sent where the user has added them: the members of collections, by the collection's name. */
	added?: Record<string, Field[]>;
}

/** Left empty by a person, by an agent, or by an expression for an item that has nothing for it. */
const isUnset = (value: unknown) =>
	value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** Under which name a field is sent, and what is sent; nothing where it holds nothing. */
function sentBy(item: Item, field: Field, input: InputContext, collectionName?: string): Form {
	const { property, modes = {} } = field;
	const { displayName, required } = property;
	const { parse, sentAs } = modes[item.modeOf(property)] ?? {
		parse: field.parse,
		sentAs: property.routing?.send?.property ?? property.name,
	};
	const value = item.valueOf(property, collectionName);
	if (isUnset(value) && !required && !field.isNeeded) return {};
	const sent = parse(value, displayName, input);
	return isUnset(sent) ? {} : { [sentAs]: sent };
}

const isShown = (item: Item, { property }: Field) => item.isShown(property);

/**
 * The form that an operation sends, under the names that the routing of its fields declares; under
 * the field's own name, what the operation makes something else of.
 *
 * @param defaults what is sent where the user says nothing else
 * @throws {UserError} when a value is not one that its field takes
 */
export function formOf(
	item: Item,
	{ fields = [], byChoice, added = {} }: SentFields,
	input: InputContext,
	defaults: Form = {},
): Form {
	const form: Form = { ...defaults };
	const put = (field: Field, collectionName?: string) =>
		Object.assign(form, sentBy(item, field, input, collectionName));
	for (const field of fields.filter((one) => isShown(item, one))) put(field);
	if (byChoice) {
		const { choice, fields: fieldsOf } = byChoice;
		const chosen = item.parameter(choice.name);
		const value = parseChoice(chosen, Object.keys(fieldsOf), choice.displayName);
		for (const field of fieldsOf[value]) put(field);
	}
	for (const [name, members] of Object.entries(added)) {
		for (const field of item.added(name, members)) put(field, name);
	}
	return form;
}

/**
 * @param examples names of fields that are asked for most, as a part of a sentence
 * @throws {UserError} when the form is empty, so that an update would change nothing
 */
export function requireSomething(form: Form, examples?: string): Form {
	if (Object.keys(form).length > 0) return form;
	const suchAs = examples ? `, such as ${examples}` : '';
	throw new UserError('There is nothing to update', {
		description: `Add at least one field${suchAs}, and see that its expression gives a value.`,
	});
}
