import { jsonAnswer, type Answer } from './http/answer';
import type { SeenRequest } from './http/exchange';
import type { SandboxState } from './state';

export const CRM_NOTES_PATH = '/crm/notes';
export const CRM_FILES_PATH = '/crm/files';

/** A file that somebody stored. */
export interface CrmFile {
	contentType: string;
	content: Buffer;
}

/** A stand-in for a CRM: keeps any JSON object as a note. */
export function answerCrm({ method, body }: SeenRequest, state: SandboxState): Answer {
	if (method === 'GET') {
		return jsonAnswer(200, state.crmNotes, `${state.crmNotes.length} notes`);
	}
	if (method !== 'POST')
		return jsonAnswer(405, { message: 'GET or POST only' }, 'GET or POST only');
	const content = parseObject(body);
	if (!content) {
		return jsonAnswer(400, { message: 'A note is a JSON object' }, 'not a JSON object');
	}
	const note = { id: String(state.crmNotes.length + 1), ...content };
	state.crmNotes.push(note);
	return jsonAnswer(201, note, `note ${JSON.stringify(content)}`);
}

/** Puts a note in the place of the one with the same key, as a CRM does with what it knows already. */
export function answerCrmNote({ method, body }: SeenRequest, key: string, state: SandboxState) {
	if (method !== 'PUT') return jsonAnswer(405, { message: 'PUT only' }, 'PUT only');
	const content = parseObject(body);
	if (!content) {
		return jsonAnswer(400, { message: 'A note is a JSON object' }, 'not a JSON object');
	}
	const note = { id: key, ...content };
	const known = state.crmNotes.findIndex(({ id }) => id === key);
	if (known < 0) state.crmNotes.push(note);
	else state.crmNotes[known] = note;
	const line = `note ${key} ${known < 0 ? 'new' : 'again'}: ${JSON.stringify(content)}`;
	return jsonAnswer(known < 0 ? 201 : 200, note, line);
}

/** A stand-in for a storage: keeps the content of each request under its name. */
export function answerCrmFile(
	{ method, target, headers }: SeenRequest,
	name: string,
	content: unknown,
	{ crmFiles, origin }: SandboxState,
): Answer {
	if (method !== 'PUT') return jsonAnswer(405, { message: 'PUT only' }, 'PUT only');
	if (!Buffer.isBuffer(content) || content.length === 0) {
		return jsonAnswer(400, { message: 'The file is empty' }, 'an empty file');
	}
	crmFiles.set(name, { contentType: headers['content-type'] ?? '', content });
	return jsonAnswer(201, { name, url: `${origin}${target}` }, `${content.length} bytes stored`);
}

/** @returns undefined when the text is anything but a JSON object */
export function parseObject(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
