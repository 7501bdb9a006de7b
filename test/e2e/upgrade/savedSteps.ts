/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal } from 'node:assert/strict';
import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { call as calls } from '../../support/operations';

/** What is special about a step of the saved workflows, by its name. */
interface SavedStep {
	/** Puts what it needs into the sandbox, where that of its operation is not enough. */
	add?: (sandbox: Sandbox) => IDataObject;
	/** What its webhook gets besides. */
	more?: (sandbox: Sandbox, item: IDataObject) => IDataObject;
	/** What its request must hold, in the query or in the form. */
	sent?: Array<[name: string, value: string]>;
	/** What it must have brought about, where it is something else than its operation does elsewhere. */
	effect?: (sandbox: Sandbox, item: IDataObject) => void;
}

const CALLBACK = 'https://example.com/';
const NUMBERS = { from: '+13105550100', to: '+13105550199' };

const ofRecording = (sandbox: Sandbox, { recordingSid }: IDataObject) =>
	sandbox.recordings.get(String(recordingSid));

export const SAVED_STEPS: Record<string, SavedStep> = {
	'recording.update, all set': {
		sent: [
			['Status', 'paused'],
			['PauseBehavior', 'skip'],
		],
	},
	'recording.start, all set': {
		sent: [
			['RecordingChannels', 'dual'],
			['RecordingTrack', 'inbound'],
			['Trim', 'trim-silence'],
			['RecordingStatusCallback', `${CALLBACK}recording`],
			['RecordingStatusCallbackMethod', 'GET'],
		],
	},
	'recording.getAll, all set': {
		more: (sandbox, item) => ({ callSid: ofRecording(sandbox, item)?.call_sid }),
	},
	'conferenceRecording.update, all set': {
		sent: [['Status', 'stopped']],
		effect: (sandbox, item) => equal(ofRecording(sandbox, item)?.status, 'stopped'),
	},
	'call.getAll, all set': {
		add(sandbox) {
			const call = sandbox.addCall({ ...NUMBERS, status: 'completed' });
			return calls.itemOf(call);
		},
		sent: [
			['From', NUMBERS.from],
			['To', NUMBERS.to],
			['Status', 'completed'],
		],
	},
	'call.update, all set': {
		sent: [
			['Url', `${CALLBACK}a.xml`],
			['Method', 'GET'],
			['FallbackUrl', `${CALLBACK}b.xml`],
			['FallbackMethod', 'GET'],
			['StatusCallback', `${CALLBACK}calls`],
			['StatusCallbackMethod', 'GET'],
		],
		effect: (sandbox, { callSid }) =>
			equal(sandbox.callInstructions.get(String(callSid))?.Url, `${CALLBACK}a.xml`),
	},
	'conference.getAll, all set': {
		more: (sandbox, { conferenceSid }) => ({
			friendlyName: sandbox.conferences.get(String(conferenceSid))?.friendly_name,
		}),
		sent: [['Status', 'in-progress']],
	},
	'transcription.getAll, all set': {
		more: (sandbox, { transcriptionSid }) => ({
			recordingSid: sandbox.transcriptions.get(String(transcriptionSid))?.recording_sid,
		}),
	},
};
