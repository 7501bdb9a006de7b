import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { membersOf, OPERATIONS, type OfferedOperation } from './operations';
import { findEndpoint, objectOf, parametersOf } from './signalwire/api';

type Member = INodeProperties & INodePropertyOptions;

/** What an operation sends without a field for it. */
const SENT_ALWAYS: Record<string, string[]> = { 'message.redact': ['Body'] };

/** Why a list of choices leaves out what SignalWire has. */
const LEFT_OUT: Record<string, string> = {};

/** The parameters whose choices SignalWire's description has in its prose only. */
const CHOICES_IN_PROSE = ['RecordingStatusCallbackEvent', 'StatusCallbackEvent'];

/** The fields of an operation with those in its collections. */
function allFields({ fields }: OfferedOperation): Member[] {
	const inside = (field: Member): Member[] =>
		field.type === 'collection' || field.type === 'fixedCollection'
			? (membersOf(field) as Member[]).flatMap((member) =>
					'values' in member ? (member.values as Member[]).flatMap(inside) : inside(member),
				)
			: [field];
	return (fields as Member[]).flatMap(inside);
}

const requestOf = ({ operation }: OfferedOperation) => operation.routing!.request!;

const endpointOf = (offered: OfferedOperation) => {
	const { method, url } = requestOf(offered);
	return findEndpoint(method!, url!)!;
};

const choicesOf = (field: Member) =>
	field.type === 'options' || field.type === 'multiOptions'
		? (membersOf(field) as Member[]).map(({ value }) => String(value)).filter((value) => value)
		: undefined;

describe.each(OPERATIONS)('$key', (offered) => {
	const sent = allFields(offered).filter(({ routing }) => routing?.send?.property !== undefined);

	it('asks for an endpoint that SignalWire has', () => {
		const { method, url } = requestOf(offered);
		expect([method, url, endpointOf(offered)]).toEqual([method, url, expect.anything()]);
	});

	it('sends what the endpoint takes, where it takes it, and all that it needs', () => {
		const { query = {}, form = {}, required = [] } = endpointOf(offered);
		for (const { name, routing } of sent) {
			const { type, property } = routing!.send!;
			const known = Object.keys(type === 'query' ? query : form);
			expect([name, known]).toEqual([name, expect.arrayContaining([property])]);
		}
		const names = sent.map(({ routing }) => routing!.send!.property);
		const always = SENT_ALWAYS[offered.key] ?? [];
		expect([...names, ...always]).toEqual(expect.arrayContaining(required));
	});

	it('offers the choices that SignalWire has', () => {
		const endpoint = endpointOf(offered);
		const fieldsOfAnswer = objectOf(endpoint)?.fields ?? {};
		for (const field of allFields(offered)) {
			const choices = choicesOf(field);
			const property = field.routing?.send?.property;
			const known = property ? parametersOf(endpoint)[property] : fieldsOfAnswer[field.name];
			if (!choices || !known || CHOICES_IN_PROSE.includes(String(property))) continue;
			const all = known.enum ?? known.items?.enum ?? [];
			expect([field.name, all]).toEqual([field.name, expect.arrayContaining(choices)]);
			const left = all.filter((choice) => !choices.includes(choice));
			const isExplained = Object.hasOwn(LEFT_OUT, `${offered.key} ${field.name}`);
			expect([field.name, left.length > 0, left]).toEqual([field.name, isExplained, left]);
		}
	});
});
