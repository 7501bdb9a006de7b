import type { Endpoint } from '../http/endpoint';
import { createCall } from './createCall';
import { createCxmlScript } from './createCxmlScript';
import { deleteCall } from './deleteCall';
import { deleteConferenceRecording } from './deleteConferenceRecording';
import { deleteCxmlScript } from './deleteCxmlScript';
import { deleteMessage } from './deleteMessage';
import { deleteRecording } from './deleteRecording';
import { deleteTranscription } from './deleteTranscription';
import { getCall } from './getCall';
import { getConference } from './getConference';
import { getConferenceRecording } from './getConferenceRecording';
import { getCxmlScript } from './getCxmlScript';
import { getMedia } from './getMedia';
import { getMessage } from './getMessage';
import { getRecording } from './getRecording';
import { getRelayPhoneNumber } from './getRelayPhoneNumber';
import { getParticipant } from './getParticipant';
import { getPhoneNumber } from './getPhoneNumber';
import { getTranscription } from './getTranscription';
import { getVoiceLog } from './getVoiceLog';
import { listCalls } from './listCalls';
import { listConferenceRecordings } from './listConferenceRecordings';
import { listConferences } from './listConferences';
import { listCxmlScripts } from './listCxmlScripts';
import { listMedia } from './listMedia';
import { listMessages } from './listMessages';
import { listParticipants } from './listParticipants';
import { listPhoneNumbers } from './listPhoneNumbers';
import { listRecordings } from './listRecordings';
import { listRelayPhoneNumbers } from './listRelayPhoneNumbers';
import { listTranscriptions } from './listTranscriptions';
import { listVoiceLogEvents } from './listVoiceLogEvents';
import { lookUpPhoneNumber } from './lookUpPhoneNumber';
import { redactMessage } from './redactMessage';
import { removeParticipant } from './removeParticipant';
import { sendMessage } from './sendMessage';
import { startRecording } from './startRecording';
import { updateCall } from './updateCall';
import { updateConference } from './updateConference';
import { updateConferenceRecording } from './updateConferenceRecording';
import { updateParticipant } from './updateParticipant';
import { updatePhoneNumber } from './updatePhoneNumber';
import { updateRecording } from './updateRecording';
import { updateRelayPhoneNumber } from './updateRelayPhoneNumber';

/** All that the sandbox can do: a new operation is one more file here, and one more name. */
export const endpoints: Endpoint[] = [
	listCalls,
	createCall,
	getCall,
	updateCall,
	deleteCall,
	startRecording,
	updateRecording,
	listRecordings,
	getRecording,
	deleteRecording,
	listConferences,
	getConference,
	updateConference,
	listParticipants,
	getParticipant,
	updateParticipant,
	removeParticipant,
	listConferenceRecordings,
	getConferenceRecording,
	updateConferenceRecording,
	deleteConferenceRecording,
	listTranscriptions,
	getTranscription,
	deleteTranscription,
	listMessages,
	sendMessage,
	getMessage,
	redactMessage,
	deleteMessage,
	listMedia,
	getMedia,
	listPhoneNumbers,
	getPhoneNumber,
	updatePhoneNumber,
	listRelayPhoneNumbers,
	getRelayPhoneNumber,
	updateRelayPhoneNumber,
	listCxmlScripts,
	createCxmlScript,
	getCxmlScript,
	deleteCxmlScript,
	lookUpPhoneNumber,
	getVoiceLog,
	listVoiceLogEvents,
];
