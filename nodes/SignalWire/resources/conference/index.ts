import type { Resource } from '../../description/operation';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const conference: Resource = {
	name: 'Conference',
	value: 'conference',
	operations: [get, getAll, update],
	initial: getAll,
};
