import type { Resource } from '../../description/operation';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const call: Resource = {
	name: 'Call',
	value: 'call',
	operations: [get, getAll, update],
	initial: getAll,
};
