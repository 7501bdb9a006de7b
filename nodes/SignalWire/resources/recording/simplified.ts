import { simplifier, type Simplify } from '../../handlers/simplify';
import { fillPath } from '../../transport/path';

const keepFields = simplifier({
	texts: ['sid', 'account_sid', 'call_sid', 'conference_sid', 'status', 'source'],
	numbers: ['duration', 'channels', 'price'],
	dates: ['date_created', 'start_time'],
});

/** Adds the addresses of the audio, which SignalWire gives to whoever has them unless it is protected. */
export const simplifyRecording: Simplify = (recording, api) => {
	const { sid, account_sid: account } = recording;
	if (typeof sid !== 'string' || typeof account !== 'string') return keepFields(recording, api);
	const path = fillPath('/Recordings/{recordingSid}', account, { recordingSid: sid });
	const url = `${api.space.origin}${path}`;
	return { ...keepFields(recording, api), mp3_url: `${url}.mp3`, wav_url: `${url}.wav` };
};
