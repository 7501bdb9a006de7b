import type { Endpoint } from '../http/endpoint';
import { getCall } from './getCall';
import { getRecording } from './getRecording';
import { listCalls } from './listCalls';
import { listRecordings } from './listRecordings';
import { updateRecording } from './updateRecording';

/** All that the sandbox can do: a new operation is one more file here, and one more name. */
export const endpoints: Endpoint[] = [
	listCalls,
	getCall,
	listRecordings,
	getRecording,
	updateRecording,
];
