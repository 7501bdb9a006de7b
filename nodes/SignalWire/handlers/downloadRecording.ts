import { RequestFailure, refusal, type Wording } from '../transport/requestError';
import { format as formatField } from '../fields/download';
import { isSuccess, type SignalWireAnswer } from '../transport/response';
import type { SignalWireApi } from '../transport/api';
import { receiveAudio, type Audio } from '../recordings/audio';
import { perItemWithFiles } from './itemHandler';
import { requireFields } from './readOne';
import { wordingOf } from '../transport/describeRequest';

const TIMEOUT = 300_000;
/** The sound is there some time after the recording has ended (Compatibility API, callbacks). */
const PAUSES_BETWEEN_TRIES = [1000, 2000, 3000];
const MIME_TYPES: Record<string, string> = { mp3: 'audio/mpeg', wav: 'audio/wav' };

type AudioAnswer = SignalWireAnswer & { body: Audio };

const mayBecomeReady = (answer: AudioAnswer) =>
	answer.status === 404 || (isSuccess(answer) && !answer.body.binary);

/** Why there is no sound: the recording's own fields know more than the answer without it. */
async function noSound(
	api: SignalWireApi,
	path: string,
	answer: AudioAnswer,
	wording: Wording,
): Promise<RequestFailure> {
	if (!mayBecomeReady(answer)) return refusal({ ...answer, body: answer.body.text }, wording);
	const metadata = await api.send({ method: 'GET', path: `${path}.json` });
	const { status } = requireFields(metadata, wording);
	const said = answer.body.text ? ` It answered: "${answer.body.text}".` : '';
	return new RequestFailure(
		'The recording has no sound to download yet',
		`SignalWire says "${String(status)}" for it. The sound is there a short while after the status is completed; a recording that is absent has none.${said}`,
		answer.status,
	);
}

/** Fetches the sound of a recording, without credentials: it is public to whoever has the SID. */
export function downloadRecording() {
	return perItemWithFiles(async (item) => {
		const sids = item.sidsOfPath();
		const format = item.choice(formatField, item.parameter(formatField.name));
		const account = item.ownAccountSid();
		const property = String(item.parameter('binaryPropertyName') ?? '').trim() || 'data';
		const fileName = `${sids.recordingSid}.${format}`;
		const api = await item.api();
		const path = item.path(api, sids, account);

		const fetchAudio = async () =>
			(await api.send({
				method: 'GET',
				path: `${path}.${format}`,
				timeout: TIMEOUT,
				receivePublic: async (received) =>
					await receiveAudio(received, async (stream) =>
						item.storeFile(stream, fileName, MIME_TYPES[format]),
					),
			})) as AudioAnswer;

		let answer = await fetchAudio();
		for (const pause of PAUSES_BETWEEN_TRIES) {
			if (!mayBecomeReady(answer)) break;
			await api.wait(pause);
			answer = await fetchAudio();
		}
		const { binary } = answer.body;
		if (!binary) {
			const wording = wordingOf('download', item.pathTemplate, sids);
			throw await noSound(api, path, answer, wording);
		}
		const json = {
			sid: sids.recordingSid,
			format,
			file_name: fileName,
			mime_type: MIME_TYPES[format],
		};
		return [{ json, binary: { [property]: binary } }];
	});
}
