import type { INodeProperties } from 'n8n-workflow';
import { keeping, type Simplify } from '../../handlers/simplify';
import { accountPath } from '../../transport/space';
import { optionFilter } from '../../fields/list';

const keepFields = keeping({
	texts: ['sid', 'account_sid', 'call_sid', 'conference_sid', 'status', 'source'],
	numbers: ['duration', 'channels', 'price'],
	dates: ['date_created', 'start_time'],
});

/** Adds the addresses of the sound, which SignalWire gives to whoever has them. */
export const simplifyRecording: Simplify = (recording, api) => {
	const { sid, account_sid: account } = recording;
	if (typeof sid !== 'string' || typeof account !== 'string') return keepFields(recording, api);
	const address = `${api.space.origin}${accountPath(account, '/Recordings/{recordingSid}', { recordingSid: sid })}`;
	return {
		...keepFields(recording, api),
		mp3_url: `${address}.mp3`,
		wav_url: `${address}.wav`,
	};
};

/** Compatibility API, enumerations: RecordingStatus. */
export const recordingStatusFilter: INodeProperties = optionFilter(
	{
		displayName: 'Status',
		name: 'status',
		description: 'Only recordings with this status',
	},
	[
		{ name: 'Absent', value: 'absent' },
		{ name: 'Completed', value: 'completed' },
		{ name: 'In Progress', value: 'in-progress' },
		{ name: 'Paused', value: 'paused' },
		{ name: 'Queued', value: 'queued' },
		{ name: 'Resumed', value: 'resumed' },
		{ name: 'Stopped', value: 'stopped' },
	],
);
