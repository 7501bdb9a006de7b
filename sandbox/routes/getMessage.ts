import { getOne } from './getOne';

export const getMessage = getOne('message', '/Messages/:Sid', 'messaging');
