import type { Resource } from '../../description/operation';
import { deleteConferenceRecording } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const conferenceRecording: Resource = {
	name: 'Conference Recording',
	value: 'conferenceRecording',
	operations: [deleteConferenceRecording, get, getAll, update],
	initial: update,
};
