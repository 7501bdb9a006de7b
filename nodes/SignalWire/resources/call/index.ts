import type { Resource } from '../../description/operation';
import { create } from './create';
import { deleteCall } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getEvents } from './getEvents';
import { update } from './update';

export const call: Resource = {
	name: 'Call',
	value: 'call',
	operations: [create, deleteCall, get, getEvents, getAll, update],
	initial: getAll,
};
