import { simplifier } from '../../handlers/simplify';

export const simplifyTranscription = simplifier({
	texts: ['sid', 'account_sid', 'recording_sid', 'status', 'transcription_text'],
	numbers: ['duration', 'price'],
	dates: ['date_created', 'date_updated'],
});
