import { SID_NOUNS } from '../fields/sidNouns';
import type { Wording } from './requestError';
import { sidNamesIn } from './space';

/**
 * How failures speak about a request for what a path names: `/Calls/{callSid}/Recordings` is
 * about "call ...", `/Calls/{callSid}/Recordings/{recordingSid}` about "recording ... of call ...".
 *
 * @param verb what was to be done, such as `delete`
 * @param sids the SID for each name in the template
 */
export function wordingOf(
	verb: string,
	pathTemplate: string,
	sids: Record<string, string>,
): Wording {
	const names = sidNamesIn(pathTemplate);
	const things = names.map((name) => ({ noun: SID_NOUNS[name], sid: sids[name] })).reverse();
	const [thing, owner] = things;
	const inSentence = things.map(({ noun, sid }) => `${noun.toLowerCase()} ${sid}`).join(' of ');
	return {
		action: `${verb} ${inSentence}`,
		notFound: `${thing.noun} ${thing.sid} was not found${owner ? ` on ${owner.noun.toLowerCase()} ${owner.sid}` : ''}`,
	};
}
