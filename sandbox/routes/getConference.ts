import { getOne } from './getOne';

export const getConference = getOne('conference', '/Conferences/:Sid', 'calling');
