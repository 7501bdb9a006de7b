import type { IDataObject } from 'n8n-workflow';
import type { Recording, Sandbox } from '../../sandbox';
import type { OperationName } from './operate';

type RecordingFields = Partial<Omit<Recording, 'call_sid' | 'conference_sid'>>;

interface WorkingRun extends OperationName {
	/** Input items, one at least, for which it works; with all that it needs in the sandbox. */
	items: (sandbox: Sandbox) => IDataObject[];
	fields?: IDataObject;
}

const finished = { status: 'completed', price: '-0.0025' };

function addRecording(sandbox: Sandbox, fields: RecordingFields = {}): Recording {
	return sandbox.addRecording({ call_sid: sandbox.addCall().sid, ...fields });
}

function addConferenceRecording(sandbox: Sandbox, fields: RecordingFields = {}) {
	const { sid: conferenceSid } = sandbox.addConference();
	const { sid } = sandbox.addConferenceRecording({ conference_sid: conferenceSid, ...fields });
	return { conferenceSid, recordingSid: sid };
}

const addTranscription = (sandbox: Sandbox) =>
	sandbox.addTranscription({ recording_sid: addRecording(sandbox, finished).sid });

const addFinishedCall = (sandbox: Sandbox) =>
	sandbox.addCall({ status: 'completed', price: 0.003 });

/** So many of what something makes. */
const twice = <T>(make: () => T): T[] => [make(), make()];

/** A run of each operation that succeeds, with two input items: a new operation needs one, too. */
export const WORKING_RUNS: WorkingRun[] = [
	{
		...{ resource: 'call', operation: 'get' },
		items: (sandbox) => twice(() => ({ callSid: addFinishedCall(sandbox).sid })),
	},
	{
		...{ resource: 'call', operation: 'getAll' },
		items: (sandbox) => twice(() => ({ number: addFinishedCall(sandbox).from })),
		fields: { limit: 1 },
	},
	{
		...{ resource: 'call', operation: 'update' },
		items: (sandbox) => twice(() => ({ callSid: sandbox.addCall({ price: 0.003 }).sid })),
		fields: { updateFields: { status: 'completed' } },
	},
	{
		...{ resource: 'conference', operation: 'get' },
		items: (sandbox) => twice(() => ({ conferenceSid: sandbox.addConference().sid })),
	},
	{
		...{ resource: 'conference', operation: 'getAll' },
		items: (sandbox) => twice(() => ({ conference: sandbox.addConference().sid })),
		fields: { limit: 1 },
	},
	{
		...{ resource: 'conferenceRecording', operation: 'delete' },
		items: (sandbox) => twice(() => addConferenceRecording(sandbox, finished)),
	},
	{
		...{ resource: 'conferenceRecording', operation: 'get' },
		items: (sandbox) => twice(() => addConferenceRecording(sandbox, finished)),
	},
	{
		...{ resource: 'conferenceRecording', operation: 'getAll' },
		items(sandbox) {
			return twice(() => ({ conferenceSid: addConferenceRecording(sandbox).conferenceSid }));
		},
	},
	{
		...{ resource: 'conferenceRecording', operation: 'update' },
		items: (sandbox) => twice(() => addConferenceRecording(sandbox)),
	},
	{
		...{ resource: 'recording', operation: 'delete' },
		items: (sandbox) => twice(() => ({ recordingSid: addRecording(sandbox, finished).sid })),
	},
	{
		...{ resource: 'recording', operation: 'download' },
		items: (sandbox) => twice(() => ({ recordingSid: addRecording(sandbox, finished).sid })),
	},
	{
		...{ resource: 'recording', operation: 'get' },
		items: (sandbox) => twice(() => ({ recordingSid: addRecording(sandbox, finished).sid })),
	},
	{
		...{ resource: 'recording', operation: 'getAll' },
		items: (sandbox) => twice(() => ({ recording: addRecording(sandbox, finished).sid })),
		fields: { limit: 1 },
	},
	{
		...{ resource: 'recording', operation: 'start' },
		items: (sandbox) => twice(() => ({ callSid: sandbox.addCall().sid })),
	},
	{
		...{ resource: 'recording', operation: 'update' },
		items: (sandbox) =>
			twice(() => {
				const { sid, call_sid } = addRecording(sandbox);
				return { callSid: call_sid, recordingSid: sid };
			}),
	},
	{
		...{ resource: 'transcription', operation: 'delete' },
		items: (sandbox) => twice(() => ({ transcriptionSid: addTranscription(sandbox).sid })),
	},
	{
		...{ resource: 'transcription', operation: 'get' },
		items: (sandbox) => twice(() => ({ transcriptionSid: addTranscription(sandbox).sid })),
	},
	{
		...{ resource: 'transcription', operation: 'getAll' },
		items: (sandbox) => twice(() => ({ transcription: addTranscription(sandbox).sid })),
		fields: { limit: 1 },
	},
];
