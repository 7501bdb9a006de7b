import { getOne } from './getOne';

export const getCxmlScript = getOne('cxmlScript', '/LamlBins/:Sid', 'calling');
