import type { INodeProperties } from 'n8n-workflow';
import { EVENTS_OF_NUMBERS } from './addressKinds';

export const phoneNumbersField: INodeProperties = {
	displayName: 'Phone Number Names or IDs',
	name: 'phoneNumbers',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'loadPhoneNumbers' },
	default: [],
	description:
		'The numbers that get the Production URL when the workflow is published, and their old address back when it no longer is. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	hint: 'Leave it empty to enter the Production URL in SignalWire yourself',
	displayOptions: { show: { events: EVENTS_OF_NUMBERS, verifySignature: [true] } },
};
