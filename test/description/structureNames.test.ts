import { membersOf, properties } from './operations';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

type Member = INodeProperties | INodePropertyOptions;

const SMALL_WORDS = ['a', 'and', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with'];

const shownName = (member: Member) => ('displayName' in member ? member.displayName : member.name);

/** Fields with the fields inside of them. */
const FIELDS: INodeProperties[] = properties.flatMap((field) =>
	field.type === 'collection' ? [field, ...(membersOf(field) as INodeProperties[])] : [field],
);

const WITH_MEMBERS = FIELDS.filter((field) => membersOf(field).length > 0).map(
	(field) =>
		[`${field.displayName} (${membersOf(field).map(shownName).join(', ')})`, field] as const,
);

function isTitleCase(name: string): boolean {
	return name
		.split(' ')
		.every((word, index) => /^\(?[A-Z0-9]/.test(word) || (index > 0 && SMALL_WORDS.includes(word)));
}

it.each(WITH_MEMBERS)('what is to choose from is in alphabetical order: %s', (_, field) => {
	const names = membersOf(field).map(shownName);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	expect(new Set(names).size).toBe(names.length);
});

it.each(WITH_MEMBERS)('what is to choose from is in Title Case: %s', (_, field) => {
	const names = [field, ...membersOf(field)].map(shownName);
	expect(names.filter((name) => !isTitleCase(name))).toEqual([]);
});

it('fields are in Title Case, and their names are not', () => {
	for (const { displayName, name } of FIELDS) {
		expect([name, isTitleCase(displayName)]).toEqual([name, true]);
		expect(name).toMatch(/^[a-z][A-Za-z]*$/);
	}
});

it('the default of a choice is one of the choices', () => {
	const choices = FIELDS.filter(({ type }) => type === 'options' || type === 'multiOptions');
	expect(choices.length).toBeGreaterThan(10);
	for (const field of choices) {
		const offered = membersOf(field).map((member) => 'value' in member && member.value);
		expect(offered).toEqual(expect.arrayContaining([field.default].flat()));
	}
});
