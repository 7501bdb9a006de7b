import { choiceFilter } from '../../fields/filter';

/**
 * Compatibility API, enumerations: RecordingStatus. The list of recordings has no such filter. A
 * recording that was paused and resumed is in progress, whichever of the two SignalWire calls it.
 */
export const recordingStatusFilter = choiceFilter(
	{
		displayName: 'Status',
		name: 'status',
		of: 'status',
		description: 'Only recordings with this status',
	},
	[
		{ name: 'Absent', value: 'absent', description: 'Too short or silent, so there is no file' },
		{ name: 'Completed', value: 'completed' },
		{ name: 'In Progress', value: 'in-progress' },
		{ name: 'Paused', value: 'paused' },
		{ name: 'Queued', value: 'queued' },
		{ name: 'Resumed', value: 'resumed' },
		{ name: 'Stopped', value: 'stopped' },
	],
	'completed',
	{ 'in-progress': ['resumed'] },
);
