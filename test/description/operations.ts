import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { SignalWire } from '../../nodes/SignalWire/SignalWire.node';

/** An operation as the node's description offers it. */
export interface OfferedOperation {
	/** Such as `recording.update`. */
	key: string;
	resource: INodePropertyOptions;
	operation: INodePropertyOptions;
	/** Its own fields, those of every operation aside. */
	fields: INodeProperties[];
}

export const { properties } = new SignalWire().description;

const SELECTORS = ['resource', 'operation'];

const isShownFor = (field: INodeProperties, name: string, value: unknown) =>
	field.displayOptions?.show?.[name]?.includes(value as string) ?? false;

/** Which of the shared fields an operation shows at all, from the lists that it has for that. */
const shownByList = (lists: INodeProperties[], { name, displayOptions }: INodeProperties) =>
	!displayOptions?.show?.shownFields ||
	lists.some(({ default: names }) => (names as string[]).includes(name));

const optionsOf = (field?: INodeProperties) => (field?.options ?? []) as INodePropertyOptions[];

/** Every operation of the node. */
export const OPERATIONS: OfferedOperation[] = optionsOf(
	properties.find(({ name }) => name === 'resource'),
).flatMap((resource) => {
	const own = properties.filter((field) => isShownFor(field, 'resource', resource.value));
	const selector = own.find(({ name }) => name === 'operation');
	return optionsOf(selector).map((operation) => {
		const fields = own.filter(
			(field) => !SELECTORS.includes(field.name) && isShownFor(field, 'operation', operation.value),
		);
		const lists = fields.filter(({ type }) => type === 'hidden');
		return {
			key: `${resource.value}.${operation.value}`,
			resource,
			operation,
			fields: fields.filter((field) => field.type !== 'hidden' && shownByList(lists, field)),
		};
	});
});

/** The options or fields inside of a field. */
export function membersOf(field: INodeProperties): Array<INodeProperties | INodePropertyOptions> {
	return (field.options ?? []) as Array<INodeProperties | INodePropertyOptions>;
}
