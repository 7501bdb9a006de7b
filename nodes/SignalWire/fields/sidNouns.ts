/** What the SID in a field stands for; also the field's display name. */
export const SID_NOUNS: Record<string, string> = {
	callSid: 'Call',
	conferenceSid: 'Conference',
	recordingSid: 'Recording',
	transcriptionSid: 'Transcription',
};
