/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation, Resource } from '../../nodes/SignalWire/description/operation';
import { accountSid } from '../../nodes/SignalWire/fields/accountSid';
import { resources } from '../../nodes/SignalWire/resources';
import { scopeOf } from '../../nodes/SignalWire/transport/describeRequest';
import { NOTES } from './operationNotes';

const PREVIEWS = join(__dirname, '../../nodes/SignalWire/__schema__/v1.0.0');

const INTRODUCTION = `# Operations

Every operation of the node **SignalWire** with its fields, what it gives, an example, and what to know. This page is written by \`npm run docs\` from the node's own description, so its names are those of the editor; \`npm test\` fails when it is stale.

Every operation also has **${accountSid.displayName}**: ${lowerFirst(accountSid.description!)}

**From List and By ID.** A call, a conference, a recording, a message, a transcription or a phone number is chosen from a list that can be searched, or given by its SID (By ID), for which an expression works as well. SIDs of SignalWire are UUIDs, such as \`43bb71ee-553f-4074-bb20-8e2747647cce\`.

![A list of recordings to choose from, each with its time, length, status and numbers](images/recordings-list.png)

**Simplify** is on where it exists, and keeps the fields that are named below. Numbers are numbers then, and each date is there as SignalWire writes it and, with \`_iso\` behind its name, as ISO 8601. Off gives SignalWire's response unchanged.

**By expression**, a choice takes the value in code, such as \`in-progress\`, and not the name in the list.

Errors that every operation can give are in [Troubleshooting](troubleshooting.md).`;

function lowerFirst(text: string): string {
	return text.startsWith('SignalWire') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replace(/\s/g, '-');

const headingOf = ({ name }: Resource, { option }: Operation) => `${name}: ${option.name}`;

const isChoice = (option: object): option is INodePropertyOptions => 'value' in option;

const choicesOf = ({ options = [] }: INodeProperties) => (options as object[]).filter(isChoice);

const textOf = (value: unknown) => (value === '' ? '' : `\`${String(value)}\``);

function defaultOf(field: INodeProperties): string {
	const { default: initial, type } = field;
	if (type === 'boolean') return initial === true ? 'on' : 'off';
	if (type === 'resourceLocator') return 'from list';
	const nameOf = (wanted: unknown) =>
		choicesOf(field).find(({ value }) => value === wanted)?.name ?? textOf(wanted);
	return [initial].flat().map(nameOf).join(', ');
}

const withEnd = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** For which values of a choice above it a field is shown. */
function conditionOf({ displayOptions = {} }: INodeProperties, others: INodeProperties[]): string {
	const { show = {}, hide = {} } = displayOptions;
	const named = (name: string, values: unknown[] | undefined, isHidden: boolean) => {
		const field = others.find((other) => other.name === name)!;
		const matching = choicesOf(field).filter(
			({ value }) => (values ?? []).includes(value) !== isHidden,
		);
		const names = matching.map((choice) => choice.name);
		return `Only with ${field.displayName} > ${names.join(' or ') || 'off'}. `;
	};
	return [
		...Object.entries(show).map(([name, values]) => named(name, values as unknown[], false)),
		...Object.entries(hide).map(([name, values]) => named(name, values as unknown[], true)),
	].join('');
}

function meaningOf(field: INodeProperties, others: INodeProperties[]): string {
	const choices = choicesOf(field).map(({ name, value, description }) => {
		const meaning = description ? `: ${lowerFirst(description).replace(/\.$/, '')}` : '';
		const code = name === value ? '' : ` (\`${String(value)}\`)`;
		return `_${name}_${code}${meaning}`;
	});
	const list = choices.length > 0 ? ` ${choices.join('; ')}.` : '';
	return `${conditionOf(field, others)}${withEnd(field.description ?? '')}${list}`;
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function rowsOf(field: INodeProperties, others: INodeProperties[], within = ''): string[] {
	if (field.type === 'collection') {
		const members = field.options as INodeProperties[];
		return members.flatMap((member) => rowsOf(member, members, `${field.displayName} > `));
	}
	const needed = field.required ? ' (required)' : '';
	const cells = [
		`${within}${field.displayName}${needed}`,
		defaultOf(field),
		meaningOf(field, others),
	];
	return [`| ${cells.map(cell).join(' | ')} |`];
}

function outputOf({ value }: Resource, { option, fields }: Operation): string {
	const path = join(PREVIEWS, value, `${String(option.value)}.json`);
	const { properties } = JSON.parse(readFileSync(path, 'utf8')) as { properties: object };
	const names = Object.keys(properties).map((name) => `\`${name}\``);
	const simplified = fields.some(({ name }) => name === 'simplify') ? ' with Simplify' : '';
	return `**Output${simplified}:** ${names.join(', ')}.`;
}

function sectionOf(resource: Resource, operation: Operation): string {
	const { option, fields } = operation;
	const { example, notes } = NOTES[`${resource.value}.${String(option.value)}`];
	const { method, url } = option.routing!.request!;
	const scope = scopeOf(String(url));
	const needs = scope ? `The API token needs the scope ${scope}.` : 'The API token needs no scope.';
	const rows = fields.flatMap((field) => rowsOf(field, fields));
	return [
		`### ${headingOf(resource, operation)}`,
		withEnd(option.description!),
		...(rows.length > 0
			? [['| Field | Default | What it means |', '| --- | --- | --- |', ...rows].join('\n')]
			: []),
		outputOf(resource, operation),
		`**Example:** ${example}`,
		...(notes ? [notes] : []),
		`\`${String(method)} ${String(url)}\`. ${needs}`,
	].join('\n\n');
}

/** The page of all operations, as Markdown that is not formatted yet. */
export function operationsPage(): string {
	const list = resources.map((resource) => {
		const links = resource.operations.map(
			(operation) => `[${operation.option.name}](#${anchorOf(headingOf(resource, operation))})`,
		);
		return `- **${resource.name}**: ${links.join(', ')}`;
	});
	const sections = resources.flatMap((resource) => [
		`## ${resource.name}`,
		...resource.operations.map((operation) => sectionOf(resource, operation)),
	]);
	return [INTRODUCTION, list.join('\n'), ...sections].join('\n\n');
}
