import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** One operation: how it is offered, with its routing, and its fields in the order of the editor. */
export interface Operation {
	option: INodePropertyOptions;
	fields: INodeProperties[];
}

export interface Resource {
	name: string;
	value: string;
	operations: Operation[];
	/** The operation that a new node has. */
	initial: Operation;
}
