import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { loadPhoneNumbers } from '../SignalWire/listSearch/loadPhoneNumbers';
import { connectNumbers } from './phoneNumbers/connect';
import { disconnectNumbers } from './phoneNumbers/putBack';
import { properties } from './properties';
import { receiveCallback } from './receive';
import { checkSettings } from './settings';
import { triggerPanel } from './triggerPanel';
import { webhooks } from './webhooks';

export class SignalWireTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SignalWire Trigger',
		name: 'signalWireTrigger',
		icon: {
			light: 'file:../SignalWire/signalWire.svg',
			dark: 'file:../SignalWire/signalWire.dark.svg',
		},
		group: ['trigger'],
		// The same in both: for a trigger of version 1, n8n evaluates one more expression with each callback.
		version: [1, 1.1],
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n shows it for the other node of this package as well.
		description:
			'Make calls, send SMS, pause, resume and download call recordings, or start when a call changes or a recording is ready',
		eventTriggerDescription: 'Waiting for SignalWire to call the Test URL',
		activationMessage:
			'Now give SignalWire the Production URL of SignalWire Trigger. Phone numbers chosen in the node already have it.',
		triggerPanel,
		defaults: { name: 'SignalWire Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'signalWireApi',
				required: true,
				displayOptions: { show: { verifySignature: [true] } },
			},
		],
		webhooks,
		properties,
	};

	methods = { loadOptions: { loadPhoneNumbers } };

	/** Whether a number is connected already is found out by create, which knows all about it. */
	webhookMethods = {
		default: {
			async checkExists(): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await checkSettings(this);
				await connectNumbers(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await disconnectNumbers(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receiveCallback(this);
	}
}
