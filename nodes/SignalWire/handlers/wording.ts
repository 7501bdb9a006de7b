import { THINGS } from '../shared/things';
import type { Wording } from '../transport/failure';
import { sidNamesIn } from '../transport/space';

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
	const [thing = '', owner] = names.map((name) => `${THINGS[name]} ${sids[name]}`).reverse();
	const ownerInSentence = owner?.toLowerCase();
	return {
		action: `${verb} ${thing.toLowerCase()}${owner ? ` of ${ownerInSentence}` : ''}`,
		notFound: `${thing} was not found${owner ? ` on ${ownerInSentence}` : ''}`,
	};
}
