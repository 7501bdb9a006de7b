import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';
import { callSid, recordingSid } from '../../shared/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../shared/recordingUpdateFields';
import { handledBy } from '../../transport/handledBy';
import { call } from '../../transport/recordingOwner';
import { updateRecordings } from '../../transport/updateRecordings';

export const operation: INodePropertyOptions = {
	name: 'Update',
	value: 'update',
	action: 'Update a recording',
	description: 'Pause, resume or stop the recording of a live call',
	routing: {
		request: { method: 'POST', url: '/Calls/{callSid}/Recordings/{recordingSid}' },
		...handledBy(updateRecordings(call)),
	},
};

export const fields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['recording'], operation: ['update'] } },
	[
		callSid,
		applyTo,
		{ ...recordingSid, displayOptions: { show: { applyTo: ['recording'] } } },
		status,
		pauseBehavior,
		updateOptions,
	],
);
