import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { TAKEN } from './respondInTime';
import { properties } from './properties';
import { receiveCallback } from './receive';
import { checkSettings } from './settings';
import { triggerPanel } from './triggerPanel';

const webhook = {
	path: 'webhook',
	responseMode: 'onReceived',
	responseData: 'noData',
	// A number, and not the text that n8n's types ask for: n8n would evaluate it for each callback.
	responseCode: TAKEN as unknown as string,
} as const;

export class SignalWireTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SignalWire Trigger',
		name: 'signalWireTrigger',
		icon: {
			light: 'file:../SignalWire/signalWire.svg',
			dark: 'file:../SignalWire/signalWire.dark.svg',
		},
		group: ['trigger'],
		// Above 1: for a trigger of version 1, n8n evaluates one more expression with each callback.
		version: 1.1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		// n8n shows it for the other node of this package as well.
		description:
			'Make calls, send SMS, pause, resume and download call recordings, or start when a call changes or a recording is ready',
		eventTriggerDescription: 'Waiting for SignalWire to call the Test URL',
		activationMessage: 'Now give SignalWire the Production URL of SignalWire Trigger.',
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
		webhooks: [
			{ name: 'default', httpMethod: 'POST', ...webhook },
			// The same address for callbacks whose method is GET.
			{ name: 'setup', httpMethod: 'GET', ndvHideUrl: true, ...webhook },
		],
		properties,
	};

	/**
	 * People paste callback addresses where a callback belongs, so there is nothing to look up, and
	 * nothing to remove; what can be done is to refuse to wait for what could not be taken.
	 */
	webhookMethods = {
		default: {
			async checkExists(): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await checkSettings(this);
				return true;
			},
			async delete(): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receiveCallback(this);
	}
}
