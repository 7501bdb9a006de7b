import { jsonAnswer, type Answer } from '../http/answer';
import { ApiError, notFound } from '../http/apiError';
import { authorize, checkAccount } from '../http/authorization';
import type { ApiRequest, Endpoint } from '../http/endpoint';
import type { Media } from '../objects';
import { mediaBytes } from '../objects/media';
import type { SandboxState } from '../state';
import { find } from './find';

/**
 * `.json` is the data of a file; without a suffix it is the file itself, public unless it is
 * protected. That is how Twilio has it, and `mediaAnswer` what SignalWire's description says.
 */
export const getMedia: Endpoint = {
	method: 'GET',
	path: '/Messages/:MessageSid/Media/:Sid',
	scope: 'messaging',
	parameters: {},
	publicSuffixes: [''],
	answer(request, state) {
		const { accountSid, sids, suffix } = request;
		const isAskedAsFile = suffix === '';
		if (isAskedAsFile) checkAccess(request, state);
		const media = find(state, 'media', accountSid, sids.Sid);
		if (media.parent_sid !== sids.MessageSid) {
			throw notFound(`Media ${sids.Sid} was not found in message ${sids.MessageSid}`);
		}
		const isFile = isAskedAsFile && state.behaviour.mediaAnswer === 'file';
		return isFile ? fileAnswer(media) : jsonAnswer(200, media, media.content_type);
	},
};

function checkAccess({ accountSid, authorization }: ApiRequest, state: SandboxState): void {
	const { protectMessageMedia, protectedStatus, mediaAnswer } = state.behaviour;
	if (!protectMessageMedia && mediaAnswer === 'file') return;
	if (authorization === undefined && protectedStatus === 403) {
		throw new ApiError(403, 20003, 'The media is protected');
	}
	authorize(state, authorization, 'messaging');
	checkAccount(state, accountSid);
}

function fileAnswer(media: Media): Answer {
	const body = mediaBytes(media);
	const headers = { 'content-type': media.content_type };
	return { status: 200, headers, body, summary: `${media.content_type}, ${body.length} bytes` };
}
