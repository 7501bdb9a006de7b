/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, ok } from 'node:assert/strict';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';

interface Run {
	sandbox: Sandbox;
	/** The item that the operation got. */
	item: IDataObject;
	/** What it gave for it. */
	output: INodeExecutionData;
}

type Effect = (run: Run) => void;

const ownSid = ({ output }: Run) => String(output.json.sid);
const from = ({ item }: Run, field: string) => String(item[field]);

/** What a recording must be when it was updated. */
const isPaused: Effect = (run) =>
	equal(run.sandbox.recordings.get(from(run, 'recordingSid'))?.status, 'paused');

const isGone =
	(list: 'calls' | 'messages' | 'recordings' | 'transcriptions', field: string): Effect =>
	(run) =>
		equal(run.sandbox[list].has(from(run, field)), false);

const hasFile: Effect = ({ output }) => {
	const [file] = Object.values(output.binary ?? {});
	ok(file?.mimeType, 'there is no file');
};

function participantOf(run: Run) {
	return [...run.sandbox.participants.values()].find(
		({ call_sid: sid }) => sid === from(run, 'callSid'),
	);
}

/** What each operation that changes or downloads something must have brought about in the sandbox. */
const EFFECTS: Record<string, Effect> = {
	'call.create': (run) => ok(run.sandbox.calls.has(ownSid(run))),
	'call.delete': isGone('calls', 'callSid'),
	'call.update': (run) => equal(run.sandbox.calls.get(from(run, 'callSid'))?.status, 'completed'),
	'conference.update': (run) =>
		equal(run.sandbox.conferences.get(from(run, 'conferenceSid'))?.status, 'completed'),
	'conferenceParticipant.remove': (run) => equal(participantOf(run), undefined),
	'conferenceParticipant.update': (run) => equal(participantOf(run)?.hold, true),
	'conferenceRecording.delete': isGone('recordings', 'recordingSid'),
	'conferenceRecording.update': isPaused,
	'message.delete': isGone('messages', 'messageSid'),
	'message.downloadMedia': hasFile,
	'message.redact': (run) => equal(run.sandbox.messages.get(from(run, 'messageSid'))?.body, ''),
	'message.send': (run) => ok(run.sandbox.messages.has(ownSid(run))),
	'phoneNumber.update': (run) =>
		equal(run.sandbox.phoneNumbers.get(from(run, 'phoneNumberSid'))?.friendly_name, 'Support'),
	'recording.delete': isGone('recordings', 'recordingSid'),
	'recording.download': hasFile,
	'recording.start': (run) =>
		equal(run.sandbox.recordings.get(ownSid(run))?.call_sid, from(run, 'callSid')),
	'recording.update': isPaused,
	'transcription.delete': isGone('transcriptions', 'transcriptionSid'),
};

/** Operations that only read. */
const READING = /\.(get|getAll|getEvents|lookUp)$/;

/** @throws when the operation did not do what it is for, or when nothing is known of its effect */
export function expectEffect(name: string, run: Run): void {
	if (READING.test(name)) return;
	ok(EFFECTS[name], `effects.ts says nothing about ${name}`);
	EFFECTS[name](run);
}
