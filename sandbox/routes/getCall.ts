import { getOne } from './getOne';

export const getCall = getOne('call', '/Calls/:Sid', 'calling');
