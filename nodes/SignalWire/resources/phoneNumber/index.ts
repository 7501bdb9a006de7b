import type { Resource } from '../../description/operation';
import { get } from './get';
import { getAll } from './getAll';
import { lookUp } from './lookUp';
import { update } from './update';

export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [get, getAll, lookUp, update],
	initial: getAll,
};
