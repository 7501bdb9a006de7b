import { getOne } from './getOne';

export const getPhoneNumber = getOne('phoneNumber', '/IncomingPhoneNumbers/:Sid', 'numbers');
