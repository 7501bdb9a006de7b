import type { Endpoint } from '../http/endpoint';
import { deleteConferenceRecording } from './deleteConferenceRecording';
import { deleteRecording } from './deleteRecording';
import { deleteTranscription } from './deleteTranscription';
import { getCall } from './getCall';
import { getConference } from './getConference';
import { getConferenceRecording } from './getConferenceRecording';
import { getRecording } from './getRecording';
import { getTranscription } from './getTranscription';
import { listCalls } from './listCalls';
import { listConferenceRecordings } from './listConferenceRecordings';
import { listConferences } from './listConferences';
import { listRecordings } from './listRecordings';
import { listTranscriptions } from './listTranscriptions';
import { startRecording } from './startRecording';
import { updateCall } from './updateCall';
import { updateConferenceRecording } from './updateConferenceRecording';
import { updateRecording } from './updateRecording';

/** All that the sandbox can do: a new operation is one more file here, and one more name. */
export const endpoints: Endpoint[] = [
	listCalls,
	getCall,
	updateCall,
	startRecording,
	updateRecording,
	listRecordings,
	getRecording,
	deleteRecording,
	listConferences,
	getConference,
	listConferenceRecordings,
	getConferenceRecording,
	updateConferenceRecording,
	deleteConferenceRecording,
	listTranscriptions,
	getTranscription,
	deleteTranscription,
];
