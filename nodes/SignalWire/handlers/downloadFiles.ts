import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { binaryPropertyNames } from '../fields/download';
import { PATH_PARAMETERS } from '../fields/pathParameters';
import { isSid } from '../input/sid';
import { describeRequest } from '../transport/describeRequest';
import { readPages } from '../transport/listPages';
import { fetchMedia } from '../transport/media';
import { parameterNamesIn } from '../transport/path';
import { receiveFile, type ReceivedFile } from '../transport/receiveFile';
import { RequestError } from '../transport/requestError';
import { requireEntry } from '../transport/requireEntry';
import { isSuccess } from '../transport/response';
import { responseError } from '../transport/responseError';
import { fileNameOf } from './fileName';
import type { Item } from './item';
import { itemHandler } from './itemHandler';
import type { ItemRequest } from './itemRequest';

export interface DownloadOptions {
	/** The property of a page of the list that holds the files. */
	property: string;
	/** What errors call the files. */
	noun: string;
	/** Where a file is, with the name of its own SID last. */
	fileUrl: string;
	/** Where what the files belong to is read. */
	ownerUrl: string;
	/** What to do about one that has none. */
	emptyAdvice: string;
}

const ownSidOf = (pathValues: Record<string, string>) => Object.values(pathValues).at(-1)!;

const UNKNOWN_TYPE = 'application/octet-stream';

const failure = (message: string, advice: string) =>
	new RequestError(message, { kind: 'unreadable', advice, attempts: 1, mayHaveRun: false });

async function listFiles(
	{ api, path, pathValues }: ItemRequest,
	{ property, noun, ownerUrl }: DownloadOptions,
): Promise<IDataObject[]> {
	const { action, scope } = describeRequest(`${noun} of`, ownerUrl, pathValues);
	const files: IDataObject[] = [];
	const list = { path, property, noun: action, scope };
	for await (const entries of readPages(api, list)) files.push(...entries);
	return files;
}

/** A list may be empty because there is nothing that the files could belong to. */
async function noFiles(
	{ api, pathOf, pathValues }: ItemRequest,
	{ noun, ownerUrl, emptyAdvice }: DownloadOptions,
): Promise<RequestError> {
	const describe = (verb: string) => describeRequest(verb, ownerUrl, pathValues);
	const response = await api.send({ method: 'GET', path: pathOf(ownerUrl) });
	requireEntry(response, describe('read'), { sidField: 'sid', sid: ownSidOf(pathValues) });
	const { noun: owner } = PATH_PARAMETERS[parameterNamesIn(ownerUrl).at(-1)!];
	return failure(`${owner} ${ownSidOf(pathValues)} has no ${noun}`, emptyAdvice);
}

async function downloadFile(
	item: Item,
	{ api, pathOf, pathValues }: ItemRequest,
	entry: IDataObject,
	fileUrl: string,
) {
	const { sid, content_type: type } = entry;
	// It goes into a path, where other text could lead anywhere.
	if (!isSid(sid)) throw failure('SignalWire listed a file without a SID', 'Try again later.');
	const mimeType = typeof type === 'string' && type !== '' ? type : UNKNOWN_TYPE;
	const fileName = fileNameOf(sid, mimeType);
	const values = { ...pathValues, [parameterNamesIn(fileUrl).at(-1)!]: sid };
	const describe = (verb: string) => describeRequest(verb, fileUrl, values);
	const response = await fetchMedia(
		api,
		{ method: 'GET', path: pathOf(fileUrl, values) },
		async (streamed) =>
			await receiveFile(
				streamed,
				mimeType,
				async (content) => await item.storeFile(content, fileName, mimeType),
			),
	);
	const { binary, text } = response.body as ReceivedFile;
	if (binary) return { binary, file: { sid, file_name: fileName, mime_type: mimeType } };
	if (!isSuccess(response)) throw responseError({ ...response, body: text }, describe('download'));
	const said = text ? ` SignalWire said: "${text}".` : '';
	throw failure(
		`SignalWire gave ${describe('no file for').action}`,
		`The answer was a success, and holds something else.${said}`,
	);
}

/** Downloads all files that a list names; without credentials, unless the project protects them. */
export function downloadFiles(options: DownloadOptions) {
	return itemHandler(async (item) => {
		const name = String(item.parameter(binaryPropertyNames.name) ?? '').trim() || 'data';
		const request = await item.request();
		const listed = await listFiles(request, options);
		if (listed.length === 0) throw await noFiles(request, options);
		const files: IDataObject[] = [];
		const binary: IBinaryKeyData = {};
		for (const [index, entry] of listed.entries()) {
			const field = listed.length === 1 ? name : `${name}_${index}`;
			const downloaded = await downloadFile(item, request, entry, options.fileUrl);
			files.push({ ...downloaded.file, field });
			binary[field] = downloaded.binary;
		}
		return [{ json: { sid: ownSidOf(request.pathValues), files }, binary }];
	});
}
