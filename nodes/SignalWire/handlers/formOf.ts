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

function valueOf(item: Item, field: Field, input: InputContext, collectionName?: string) {
	const { displayName, required } = field.property;
	const value = item.valueOf(field.property, collectionName);
	return isUnset(value) && !required && !field.isNeeded
		? undefined
		: field.parse(value, displayName, input);
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
	const put = (field: Field, collectionName?: string) => {
		const { name, routing } = field.property;
		const value = valueOf(item, field, input, collectionName);
		if (value !== undefined) form[routing?.send?.property ?? name] = value;
	};
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

/** @throws {UserError} when the form is empty, so that an update would change nothing */
export function requireSomething(form: Form): Form {
	if (Object.keys(form).length > 0) return form;
	throw new UserError('There is nothing to update', {
		description: 'Add at least one field, and see that its expression gives a value.',
	});
}
