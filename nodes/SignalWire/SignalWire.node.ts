import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { searchLiveCalls, searchRecordingsOfCall } from './methods/listSearch';
import * as recording from './resources/recording';
import { accountSid } from './shared/accountSid';

export class SignalWire implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SignalWire',
		name: 'signalWire',
		icon: { light: 'file:signalWire.svg', dark: 'file:signalWire.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ paused: "pause", "in-progress": "resume", stopped: "stop" })[$parameter["status"]] || $parameter["operation"] }}: {{ $parameter["resource"] }}',
		description: 'Pause, resume and stop the recordings of calls',
		defaults: { name: 'SignalWire' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'signalWireApi', required: true }],
		// Without it, n8n takes a node that has methods for one that has no operations to route.
		requestDefaults: {},
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Recording', value: 'recording' }],
				default: 'recording',
			},
			recording.operations,
			accountSid,
			...recording.fields,
		],
	};

	methods = { listSearch: { searchLiveCalls, searchRecordingsOfCall } };
}
