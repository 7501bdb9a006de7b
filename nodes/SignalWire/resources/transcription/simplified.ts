import { keeping } from '../../handlers/simplify';

export const simplifyTranscription = keeping({
	texts: ['sid', 'account_sid', 'recording_sid', 'status', 'transcription_text'],
	numbers: ['duration', 'price'],
	dates: ['date_created', 'date_updated'],
});
