/**
 * The parameters of each operation: saved workflows depend on these names, so that one may be
 * added but none renamed. Those in a collection have its name in front.
 */
export const CONTRACT: Record<string, string[]> = {
	'recording.update': [...update('callSid')],
	'recording.start': [
		'callSid',
		...within('options', [
			'recordingChannels',
			'recordingTrack',
			'trim',
			'recordingStatusCallback',
			'recordingStatusCallbackMethod',
			'recordingStatusCallbackEvent',
		]),
	],
	'recording.get': ['recordingSid', 'simplify'],
	'recording.getAll': list('callSid', 'conferenceSid', 'createdAfter', 'createdBefore', 'status'),
	'recording.download': ['recordingSid', 'format', 'binaryPropertyName'],
	'recording.delete': ['recordingSid'],
	'conferenceRecording.update': [...update('conferenceSid')],
	'conferenceRecording.get': ['conferenceSid', 'recordingSid', 'simplify'],
	'conferenceRecording.getAll': [
		'conferenceSid',
		...list('createdAfter', 'createdBefore', 'status'),
	],
	'conferenceRecording.delete': ['conferenceSid', 'recordingSid'],
	'call.get': ['callSid', 'simplify'],
	'call.getAll': list('from', 'to', 'status', 'parentCallSid', 'startedAfter', 'startedBefore'),
	'call.update': [
		'callSid',
		...within('updateFields', [
			'status',
			'url',
			'method',
			'fallbackUrl',
			'fallbackMethod',
			'statusCallback',
			'statusCallbackMethod',
		]),
		'simplify',
	],
	'call.create': [
		'from',
		'to',
		'instructions',
		'text',
		'voice',
		'language',
		'url',
		'method',
		'applicationSid',
		...within('options', [
			...['fallbackUrl', 'fallbackMethod'],
			...['statusCallback', 'statusCallbackMethod', 'statusCallbackEvent'],
			...['callerId', 'sendDigits', 'timeout'],
			...['machineDetection', 'machineDetectionTimeout', 'machineDetectionSpeechThreshold'],
			...['machineDetectionSpeechEndThreshold', 'machineDetectionSilenceTimeout'],
			...['machineWordsThreshold', 'asyncAmd', 'asyncAmdPartialResults'],
			...['asyncAmdStatusCallback', 'asyncAmdStatusCallbackMethod'],
			...['record', 'recordingChannels', 'recordingTrack', 'trim'],
			...['recordingStatusCallback', 'recordingStatusCallbackMethod'],
			...['recordingStatusCallbackEvent', 'sipAuthUsername', 'sipAuthPassword'],
			'maxPricePerMinute',
		]),
		'simplify',
	],
	'call.delete': ['callSid'],
	'call.getEvents': ['callSid', 'simplify'],
	'conference.update': [
		'conferenceSid',
		...within('updateFields', ['status', 'announceUrl', 'announceMethod']),
		'simplify',
	],
	'conferenceParticipant.get': ['conferenceSid', 'callSid', 'simplify'],
	'conferenceParticipant.getAll': ['conferenceSid', ...list('muted', 'hold')],
	'conferenceParticipant.update': [
		...['conferenceSid', 'callSid'],
		...within('updateFields', [
			...['hold', 'holdUrl', 'holdMethod', 'muted', 'coaching', 'callSidToCoach'],
			...['announceUrl', 'announceMethod', 'waitUrl', 'waitMethod'],
		]),
		'simplify',
	],
	'conferenceParticipant.remove': ['conferenceSid', 'callSid'],
	'message.send': [
		'from',
		'to',
		'message',
		...within('options', [
			'mediaUrls',
			'sendAsMms',
			'statusCallback',
			'validityPeriod',
			'maxPrice',
			'applicationSid',
		]),
		'simplify',
	],
	'message.get': ['messageSid', 'simplify'],
	'message.getAll': list('from', 'to', 'status', 'sentAfter', 'sentBefore'),
	'message.redact': ['messageSid', 'simplify'],
	'message.delete': ['messageSid'],
	'message.downloadMedia': ['messageSid', 'binaryPropertyName'],
	'conference.get': ['conferenceSid', 'simplify'],
	'conference.getAll': list('friendlyName', 'status', 'createdAfter', 'createdBefore'),
	'phoneNumber.lookUp': ['phoneNumber', 'include', 'simplify'],
	'phoneNumber.get': ['phoneNumberSid', 'simplify'],
	'phoneNumber.getAll': list('phoneNumber', 'friendlyName'),
	'phoneNumber.update': [
		'phoneNumberSid',
		...within('updateFields', [
			...['friendlyName', 'voiceUrl', 'voiceMethod', 'voiceFallbackUrl'],
			...['smsUrl', 'smsMethod', 'smsFallbackUrl'],
			...['statusCallback', 'statusCallbackMethod', 'voiceReceiveMode'],
		]),
		'simplify',
	],
	'transcription.get': ['transcriptionSid', 'simplify'],
	'transcription.getAll': list('recordingSid', 'createdAfter', 'createdBefore'),
	'transcription.delete': ['transcriptionSid'],
};

/** The default of each parameter, whatever operation it belongs to; locators begin with the list. */
export const DEFAULTS: Record<string, unknown> = {
	accountSid: '',
	applyTo: 'recording',
	status: 'paused',
	pauseBehavior: 'silence',
	verifyStatus: true,
	giveUpAfter: 20,
	includeEvidence: false,
	returnAll: false,
	limit: 50,
	simplify: true,
	format: 'mp3',
	binaryPropertyName: 'data',
	recordingChannels: 'mono',
	recordingTrack: 'both',
	trim: 'do-not-trim',
	recordingStatusCallbackMethod: 'POST',
	instructions: 'say',
	voice: 'woman',
	method: 'POST',
	holdMethod: 'GET',
	announceMethod: 'POST',
	waitMethod: 'POST',
	to: '',
	message: '',
	mediaUrls: [],
	sendAsMms: false,
	validityPeriod: 14_400,
	maxPrice: '',
};

function within(collection: string, names: string[]): string[] {
	return [collection, ...names.map((name) => `${collection}.${name}`)];
}

function list(...filters: string[]): string[] {
	return ['returnAll', 'limit', ...within('filters', filters), 'simplify'];
}

function update(owner: string): string[] {
	const options = within('options', [
		'verifyStatus',
		'giveUpAfter',
		'onlyIfUnchangedSince',
		'includeEvidence',
	]);
	return [owner, 'applyTo', 'recordingSid', 'status', 'pauseBehavior', ...options];
}
