import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { OperationName } from './operate';

/** One of the operations that delete something, and what is to be expected of it. */
export interface Deletion {
	operation: OperationName;
	/** What is deleted, still going on or not, as an input item; its own SID is the last field. */
	add: (sandbox: Sandbox, status: string) => Record<string, string>;
	/** Below the account. */
	path: (item: Record<string, string>) => string;
	/** The fields that take SIDs, and what these stand for. */
	fields: Record<string, string>;
	/** Completes "SignalWire refused to ...". */
	task: string;
	/** How a 404 is told. */
	notFound: string;
}

export const DELETIONS: Deletion[] = [
	{
		operation: { resource: 'recording', operation: 'delete' },
		add: (sandbox, status) => ({
			recordingSid: sandbox.addRecording({ call_sid: sandbox.addCall().sid, status }).sid,
		}),
		path: ({ recordingSid }) => `/Recordings/${recordingSid}`,
		fields: { recordingSid: 'Recording' },
		task: 'delete recording \\S+',
		notFound: 'Recording \\S+ was not found',
	},
	{
		operation: { resource: 'conferenceRecording', operation: 'delete' },
		add(sandbox, status) {
			const { sid: conferenceSid } = sandbox.addConference();
			const conference_sid = conferenceSid;
			const { sid } = sandbox.addConferenceRecording({ conference_sid, status });
			return { conferenceSid, recordingSid: sid };
		},
		path: ({ conferenceSid, recordingSid }) =>
			`/Conferences/${conferenceSid}/Recordings/${recordingSid}`,
		fields: { conferenceSid: 'Conference', recordingSid: 'Recording' },
		task: 'delete recording \\S+ of conference \\S+',
		notFound: 'Recording \\S+ was not found on conference \\S+',
	},
	{
		operation: { resource: 'transcription', operation: 'delete' },
		add: (sandbox, status) => ({
			transcriptionSid: sandbox.addTranscription({
				recording_sid: sandbox.addRecording({ call_sid: sandbox.addCall().sid }).sid,
				status,
			}).sid,
		}),
		path: ({ transcriptionSid }) => `/Transcriptions/${transcriptionSid}`,
		fields: { transcriptionSid: 'Transcription' },
		task: 'delete transcription \\S+',
		notFound: 'Transcription \\S+ was not found',
	},
];

/** SID of what an item is about. */
export const sidOf = (item: IDataObject) => Object.values(item).pop() as string;
export const isThere = ({ recordings, transcriptions }: Sandbox, item: IDataObject) =>
	recordings.has(sidOf(item)) || transcriptions.has(sidOf(item));
