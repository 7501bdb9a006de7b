import type { Resource } from '../../description/operation';
import { get } from './get';
import { getAll } from './getAll';

export const conference: Resource = {
	name: 'Conference',
	value: 'conference',
	operations: [get, getAll],
	initial: getAll,
};
