import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { properties, resources } from '../../nodes/SignalWire/resources';
import { SignalWire } from '../../nodes/SignalWire/SignalWire.node';

const { description } = new SignalWire();

const withoutRules = (field: INodeProperties) => ({ ...field, displayOptions: undefined });

const node = { typeVersion: 1 };

/** What n8n makes of written parameters before a run: with defaults, and without what is hidden. */
const resolved = (written: INodeParameters) =>
	NodeHelpers.getNodeParameters(properties, written, true, false, node, description)!;

/** The fields that a person sees. */
function shown(written: INodeParameters): INodeProperties[] {
	const parameters = resolved(written);
	return properties.filter(
		(property) =>
			property.type !== 'hidden' &&
			NodeHelpers.displayParameter(parameters, property, node, description),
	);
}

/** The rules of a field for other fields than resource and operation, such as Return All. */
function isShownBesides({ displayOptions }: INodeProperties, values: INodeParameters): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const holds = ([name, allowed]: [string, unknown]) =>
		(allowed as unknown[]).includes(values[name]);
	return Object.entries(show).every(holds) && !Object.entries(hide).some(holds);
}

const OPERATIONS = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => [value, String(operation.option.value), operation] as const),
);

/** What the fields that others depend on may hold. */
const VALUES: INodeParameters[] = [false, true].flatMap((returnAll) =>
	['recording', 'activeRecordings', 'conversation'].flatMap((applyTo) =>
		[
			{ status: 'paused', instructions: 'say' },
			{ status: 'stopped', instructions: 'url' },
			{ status: 'stopped', instructions: 'application' },
		].map((values) => ({ returnAll, applyTo, ...values })),
	),
);

describe.each(OPERATIONS)('%s: %s', (resource, name, operation) => {
	const isOwn = (parameter: string) => operation.fields.some((field) => field.name === parameter);

	it.each(VALUES)('shows its own fields, in its own order, and no others: %j', (values) => {
		const own = Object.fromEntries(Object.entries(values).filter(([key]) => isOwn(key)));
		const fields = shown({ resource, operation: name, ...own });
		expect(fields.slice(0, 2).map((field) => field.name)).toEqual(['resource', 'operation']);
		const isCommon = (field: INodeProperties) => field.name === 'accountSid';
		const others = fields.slice(2).filter((field) => !isCommon(field));
		expect(others.map(withoutRules)).toEqual(
			operation.fields.filter((field) => isShownBesides(field, own)).map(withoutRules),
		);
		// Only what may be left out stands below it.
		const below = fields.slice(fields.findIndex(isCommon) + 1);
		expect(
			below.filter(({ type, name: field }) => type !== 'collection' && field !== 'simplify'),
		).toEqual([]);
	});

	it('names its fields once each, and has a field for each SID in its path', () => {
		const names = operation.fields.map((field) => field.name);
		expect(new Set(names).size).toBe(names.length);
		const path = String(operation.option.routing?.request?.url);
		for (const [, sid] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(sid);
	});
});

it.each(resources.map((resource) => [resource.value, resource] as const))(
	'the operations of %s are those of its selector, and the initial one is among them',
	(value, { operations, initial }) => {
		const [, selector] = shown({ resource: value });
		expect(selector.name).toBe('operation');
		expect(selector.options).toEqual(operations.map(({ option }) => option));
		expect(selector.default).toBe(initial.option.value);
		expect(operations).toContain(initial);
	},
);

it('no two copies of a field are shown at the same time', () => {
	for (const [resource, operation] of OPERATIONS) {
		const names = shown({ resource, operation }).map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	}
});

const namesShown = (written: INodeParameters) => shown(written).map(({ name }) => name);

it.each([
	['recording', 'callSid'],
	['conferenceRecording', 'conferenceSid'],
])('%s: update shows Recording as long as Apply To is an expression', (resource, owner) => {
	const update = { resource, operation: 'update' };
	for (const applyTo of ['={{ $json.applyTo }}', 'recording']) {
		expect(namesShown({ ...update, applyTo })).toEqual(
			expect.arrayContaining([owner, 'applyTo', 'recordingSid']),
		);
	}
	for (const applyTo of ['activeRecordings', 'conversation']) {
		expect(namesShown({ ...update, applyTo })).toContain(owner);
		expect(namesShown({ ...update, applyTo })).not.toContain('recordingSid');
	}
});

it.each([
	['recording', 'call'],
	['conferenceRecording', 'conference'],
])('%s: Apply To leads whoever knows the %s only to the whole conversation', (resource, noun) => {
	const fields = shown({ resource, operation: 'update', applyTo: 'recording' });
	const hint = fields.find(({ name }) => name === 'applyTo')?.hint;
	expect(hint).toMatch(new RegExp(`only know the ${noun},.*payment.*Whole Conversation`));
});

it.each(OPERATIONS)('no workflow saves which fields %s: %s shows', (resource, operation) => {
	const complete = resolved({ resource, operation, applyTo: 'activeRecordings' });
	expect(complete).toHaveProperty('shownFields');
	const saved = NodeHelpers.getNodeParameters(
		properties,
		complete,
		false,
		false,
		node,
		description,
	);
	expect(saved).not.toHaveProperty('shownFields');
});
