import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import type { ObjectKind } from './kind';
import { accountPath } from './paths';

/** Compatibility API, messages: the media object, which has no status. */
export interface Media {
	sid: string;
	account_sid: string;
	content_type: string;
	date_created: string;
	date_updated: string;
	parent_sid: string;
	uri: string;
}

type Given = Partial<Media> & { parent_sid: string };

/** A picture of a message, with whatever `given` says instead. */
function createMedia(given: Given & { account_sid: string }, now: number): Media {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const parent_sid = given.parent_sid.toLowerCase();
	const created = given.date_created ?? rfc2822(now - 30_000);
	return {
		content_type: 'image/jpeg',
		date_created: created,
		date_updated: created,
		uri: `${accountPath(given.account_sid)}/Messages/${parent_sid}/Media/${sid}.json`,
		...given,
		sid,
		parent_sid,
	};
}

export const mediaKind = {
	name: 'Media',
	list: 'media',
	listedAs: 'media_list',
	parents: { parent_sid: 'message' },
	nullable: [],
	create: createMedia,
} as const satisfies ObjectKind<Media, Given>;

/** What files of a kind begin with. */
const SIGNATURES: Record<string, string> = {
	'image/gif': 'GIF89a',
	'image/jpeg': '\u00ff\u00d8\u00ff\u00e0',
	'image/png': '\u0089PNG\r\n\u001a\n',
	'text/vcard': 'BEGIN:VCARD\r\n',
};

/** The bytes that the sandbox serves as a file of a message: another one for each. */
export function mediaBytes({ sid, content_type }: Media): Buffer {
	const { [content_type]: signature = '' } = SIGNATURES;
	return Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.from(`file ${sid}`)]);
}
