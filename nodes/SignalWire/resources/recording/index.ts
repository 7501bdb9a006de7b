import type { INodeProperties } from 'n8n-workflow';
import * as update from './update';

export const operations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['recording'] } },
	options: [update.operation],
	default: 'update',
};

export const fields: INodeProperties[] = [...update.fields];
