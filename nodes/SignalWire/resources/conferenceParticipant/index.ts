import type { Resource } from '../../description/operation';
import { get } from './get';
import { getAll } from './getAll';
import { remove } from './remove';
import { update } from './update';

export const conferenceParticipant: Resource = {
	name: 'Conference Participant',
	value: 'conferenceParticipant',
	operations: [get, getAll, remove, update],
	initial: getAll,
};
