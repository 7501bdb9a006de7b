import type { Sandbox, Transcription } from '../../../sandbox';
import { many, operationsOf, type Entry, type TestedResource } from './operation';
import { recording } from './recording';

/** Transcriptions of one recording. */
function add(sandbox: Sandbox, count: number, fields?: object): Transcription[] {
	const [{ sid: recording_sid }] = recording.add(sandbox, 1);
	return many(count, () => sandbox.addTranscription({ recording_sid, ...fields }));
}

const itemOf = ({ sid }: Entry) => ({ transcriptionSid: sid });

const addOne = (sandbox: Sandbox) => itemOf(add(sandbox, 1)[0]);

export const transcription = {
	resource: 'transcription',
	property: 'transcriptions',
	add,
	itemOf,
	operations: operationsOf('transcription', {
		delete: {
			add: addOne,
			request: 'DELETE /Transcriptions/{transcriptionSid}',
			task: 'delete transcription {transcriptionSid}',
			notFound: 'Transcription {transcriptionSid} was not found',
		},
		get: {
			add: addOne,
			request: 'GET /Transcriptions/{transcriptionSid}',
			task: 'read transcription {transcriptionSid}',
			notFound: 'Transcription {transcriptionSid} was not found',
		},
		getAll: {
			add: addOne,
			fields: { limit: 1 },
			request: 'GET /Transcriptions',
			task: 'list the transcriptions',
			notFound: 'SignalWire did not find the transcriptions',
		},
	}),
} satisfies TestedResource;
