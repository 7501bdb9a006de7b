import type { Resource } from '../../description/operation';
import { deleteRecording } from './delete';
import { download } from './download';
import { get } from './get';
import { getAll } from './getAll';
import { start } from './start';
import { update } from './update';

export const recording: Resource = {
	name: 'Recording',
	value: 'recording',
	operations: [deleteRecording, download, get, getAll, start, update],
	initial: update,
};
