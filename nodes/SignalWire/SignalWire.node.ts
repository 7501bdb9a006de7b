import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import * as listSearch from './listSearch';
import { hints, properties } from './resources';

export class SignalWire implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SignalWire',
		name: 'signalWire',
		icon: { light: 'file:signalWire.svg', dark: 'file:signalWire.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ paused: "pause", "in-progress": "resume", stopped: "stop" })[$rawParameter["status"]] || $parameter["operation"] }}: {{ $parameter["resource"] }}',
		// The same sentence as of the trigger: n8n shows one for both.
		description:
			'Make calls, send SMS, pause, resume and download call recordings, or start when a call changes or a recording is ready',
		defaults: { name: 'SignalWire' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'signalWireApi', required: true }],
		// Without it, n8n takes a node that has methods for one that has no operations to route.
		requestDefaults: {},
		hints,
		properties,
	};

	methods = { listSearch };
}
