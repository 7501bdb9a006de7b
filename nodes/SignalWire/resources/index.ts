import { buildProperties } from '../description/properties';
import { accountSid } from '../fields/accountSid';
import { callSid, conferenceSid, recordingSid } from '../fields/locators';
import { unknownOperation } from '../handlers/unknownOperation';
import { call } from './call';
import { conference } from './conference';
import { conferenceParticipant } from './conferenceParticipant';
import { conferenceRecording } from './conferenceRecording';
import { message } from './message';
import { deliveryHint } from './message/deliveryHint';
import { segmentHints } from './message/segmentHints';
import { phoneNumber } from './phoneNumber';
import { recording } from './recording';
import { transcription } from './transcription';

export const resources = [
	call,
	conference,
	conferenceParticipant,
	conferenceRecording,
	message,
	phoneNumber,
	recording,
	transcription,
];

export const properties = buildProperties({
	resources,
	initial: recording,
	common: accountSid,
	shared: [callSid, conferenceSid, recordingSid],
	unknownOperation,
});

/** What the editor shows beside the node's output. */
export const hints = [...segmentHints, deliveryHint];
