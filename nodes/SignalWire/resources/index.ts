import { assemble } from '../description/properties';
import { call } from './call';
import { conference } from './conference';
import { conferenceRecording } from './conferenceRecording';
import { recording } from './recording';
import { transcription } from './transcription';

export const resources = [call, conference, conferenceRecording, recording, transcription];

export const properties = assemble(resources, recording);
