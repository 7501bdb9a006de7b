import type { Resource } from '../../description/operation';
import { deleteMessage } from './delete';
import { downloadMedia } from './downloadMedia';
import { get } from './get';
import { getAll } from './getAll';
import { redact } from './redact';
import { send } from './send';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [deleteMessage, downloadMedia, get, getAll, redact, send],
	initial: send,
};
