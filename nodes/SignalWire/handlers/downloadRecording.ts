import type { IDataObject } from 'n8n-workflow';
import { binaryPropertyName, format as formatField } from '../fields/download';
import { parseChoice } from '../input/choice';
import { receiveAudio, type Audio } from '../recordings/audio';
import { isOver } from '../recordings/status';
import type { SignalWireApi } from '../transport/api';
import { fetchMedia } from '../transport/media';
import type { RequestDescription } from '../transport/describeRequest';
import { RequestError } from '../transport/requestError';
import { requireEntry } from '../transport/requireEntry';
import { isSuccess, type SignalWireResponse } from '../transport/response';
import { responseError } from '../transport/responseError';
import { itemHandler } from './itemHandler';

/** The audio is there some time after the recording has ended (Compatibility API, callbacks). */
const PAUSES_BETWEEN_TRIES = [1000, 2000, 3000];

type AudioResponse = SignalWireResponse & { body: Audio };

const mayBecomeReady = (response: AudioResponse) =>
	response.status === 404 || (isSuccess(response) && !response.body.binary);

/** Why there is no audio: the recording's own fields know more than the response without it. */
async function noAudio(
	api: SignalWireApi,
	metadataPath: string,
	response: AudioResponse,
	request: RequestDescription,
): Promise<RequestError> {
	if (!mayBecomeReady(response)) {
		return responseError({ ...response, body: response.body.body }, request);
	}
	const metadata = await api.send({ method: 'GET', path: metadataPath });
	const { status } = requireEntry(metadata, request);
	const isUnfinished = !isOver({ status });
	const what = isUnfinished ? 'is not finished' : 'has no audio to download';
	return new RequestError(`The recording ${what} (${String(status)})`, {
		kind: 'refused',
		advice:
			status === 'absent'
				? 'A recording that is too short or silent has no file.'
				: 'Download it a moment after its status is completed.',
		reason: response.body.text,
		status: response.status,
		attempts: response.attempts,
		mayHaveRun: false,
	});
}

/** The status of the recording: while it runs, the file is not whole. Unknown where it cannot be read. */
async function statusOf(api: SignalWireApi, path: string): Promise<unknown> {
	const response = await api.send({ method: 'GET', path, retry: 'never' }).catch(() => undefined);
	const body = response && isSuccess(response) ? (response.body as IDataObject | null) : undefined;
	return body?.status ?? null;
}

/** Downloads the audio of a recording; without credentials, unless the project protects it. */
export function downloadRecording() {
	return itemHandler(async (item) => {
		const { name, displayName, options = [] } = formatField;
		const formats = options.map((option) => ('value' in option ? String(option.value) : ''));
		const asked = parseChoice(item.parameter(name), formats, displayName);
		const property = String(item.parameter(binaryPropertyName.name) ?? '').trim() || 'data';
		const { api, method, path, pathValues, describe } = await item.request();
		const { recordingSid: sid } = pathValues;

		const fetchAudio = async () =>
			(await fetchMedia(api, { method, path: `${path}.${asked}` }, async (response) =>
				receiveAudio(response, async (stream, format, mimeType) =>
					item.storeFile(stream, `${sid}.${format}`, mimeType),
				),
			)) as AudioResponse;

		let response = await fetchAudio();
		for (const pause of PAUSES_BETWEEN_TRIES) {
			if (!mayBecomeReady(response)) break;
			await api.wait(pause);
			response = await fetchAudio();
		}
		const { binary, format, mimeType } = response.body;
		const metadataPath = `${path}.json`;
		if (!binary) throw await noAudio(api, metadataPath, response, describe('download'));
		const json = {
			sid,
			status: await statusOf(api, metadataPath),
			format,
			file_name: `${sid}.${format}`,
			mime_type: mimeType,
		} as IDataObject;
		return [{ json, binary: { [property]: binary } }];
	});
}
