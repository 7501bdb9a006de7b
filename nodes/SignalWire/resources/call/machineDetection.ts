import { booleanField, choiceField, integerField, methodField, urlField } from '../../fields/field';

const milliseconds = (min: number, max: number) => ({ min, max, unit: 'milliseconds' });

/** Whether a person or a machine answers (Compatibility API, calls: create). */
export const machineDetection = [
	booleanField({
		displayName: 'Async AMD',
		name: 'asyncAmd',
		sentAs: 'AsyncAmd',
		description:
			'Whether the call goes on while SignalWire finds out whether a machine answered (answering machine detection)',
	}),
	booleanField({
		displayName: 'Async AMD Partial Results',
		name: 'asyncAmdPartialResults',
		sentAs: 'AsyncAmdPartialResults',
		description: 'Whether to report what is known before the detection has ended',
	}),
	methodField({
		displayName: 'Async AMD Status Callback Method',
		name: 'asyncAmdStatusCallbackMethod',
		sentAs: 'AsyncAmdStatusCallbackMethod',
	}),
	urlField({
		displayName: 'Async AMD Status Callback URL',
		name: 'asyncAmdStatusCallback',
		sentAs: 'AsyncAmdStatusCallback',
		placeholder: 'e.g. https://n8n.example.com/webhook/answered-by',
		description: 'The address that SignalWire tells who answered, with Async AMD',
	}),
	choiceField(
		{
			displayName: 'Machine Detection',
			name: 'machineDetection',
			sentAs: 'MachineDetection',
			description: 'Whether to find out if a person or an answering machine answers',
		},
		[
			{
				name: 'Detect Message End',
				value: 'DetectMessageEnd',
				description: 'Wait for the end of the greeting of a machine, to leave a message',
			},
			{ name: 'Enable', value: 'Enable', description: 'Decide as soon as it is known' },
			{ name: 'None', value: 'none', description: 'Do not find out' },
		],
		'none',
	),
	integerField(
		{
			displayName: 'Machine Detection Silence Timeout',
			name: 'machineDetectionSilenceTimeout',
			sentAs: 'MachineDetectionSilenceTimeout',
			description: 'Milliseconds of silence at the start after which the result is unknown',
		},
		milliseconds(2000, 10_000),
		5000,
	),
	integerField(
		{
			displayName: 'Machine Detection Speech End Threshold',
			name: 'machineDetectionSpeechEndThreshold',
			sentAs: 'MachineDetectionSpeechEndThreshold',
			description: 'Milliseconds of silence after which a greeting is over',
		},
		milliseconds(500, 5000),
		1200,
	),
	integerField(
		{
			displayName: 'Machine Detection Speech Threshold',
			name: 'machineDetectionSpeechThreshold',
			sentAs: 'MachineDetectionSpeechThreshold',
			description: 'Milliseconds of speech from which on a greeting is taken for a machine',
		},
		milliseconds(1000, 6000),
		2400,
	),
	integerField(
		{
			displayName: 'Machine Detection Timeout',
			name: 'machineDetectionTimeout',
			sentAs: 'MachineDetectionTimeout',
			description: 'Seconds after which SignalWire stops finding out',
		},
		{ min: 1, max: 120, unit: 'seconds' },
		30,
	),
	integerField(
		{
			displayName: 'Machine Words Threshold',
			name: 'machineWordsThreshold',
			sentAs: 'MachineWordsThreshold',
			description: 'The number of words from which on a greeting is taken for a machine',
		},
		{ min: 1, max: 100 },
		6,
	),
];
