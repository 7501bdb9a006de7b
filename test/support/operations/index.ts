import { call } from './call';
import { conference } from './conference';
import { conferenceParticipant } from './conferenceParticipant';
import { conferenceRecording } from './conferenceRecording';
import { message } from './message';
import type { TestedOperation, TestedResource } from './operation';
import { phoneNumber } from './phoneNumber';
import { recording } from './recording';
import { transcription } from './transcription';

export {
	call,
	conference,
	conferenceParticipant,
	conferenceRecording,
	message,
	phoneNumber,
	recording,
	transcription,
};
export { fill, type Entry, type TestedOperation, type TestedResource } from './operation';

/** The resources that the node can get and get many of, as rows whose first column names them. */
export const RESOURCE_ROWS = [
	recording,
	conferenceRecording,
	call,
	conference,
	message,
	phoneNumber,
	transcription,
].map((tested) => [tested.resource, tested] as [string, TestedResource]);

const OPERATIONS: Array<Record<string, TestedOperation>> = [
	call.operations,
	conference.operations,
	conferenceParticipant.operations,
	conferenceRecording.operations,
	message.operations,
	phoneNumber.operations,
	recording.operations,
	transcription.operations,
];

/** Every operation, as rows whose first column names them. */
export const OPERATION_ROWS = OPERATIONS.flatMap((operations) => Object.values(operations)).map(
	(tested) => [`${tested.resource}.${tested.operation}`, tested] as [string, TestedOperation],
);
