import { PATH_PARAMETERS } from '../fields/pathParameters';
import { parameterNamesIn } from './path';

/** How errors speak about a request. */
export interface RequestDescription {
	/** Completes "SignalWire refused to ...". */
	action: string;
	/** The whole sentence for a response of 404. */
	notFound: string;
	/** The scope that the API token needs for it; undefined where it needs none. */
	scope?: string;
}

/** The scope by the collection that a path names; all others need Voice (Compatibility API, scopes). */
const SCOPES: Array<[RegExp, string | undefined]> = [
	[/^\/api\/relay\/rest\/lookup\b/, undefined],
	[/^\/Messages\b|^\/api\/messaging\b/, 'Messaging'],
	[/^\/(Incoming|Available)PhoneNumbers\b|^\/api\/relay\/rest\/phone_numbers\b/, 'Numbers'],
];

/** @returns undefined for what every valid token may do */
export function scopeOf(pathTemplate: string): string | undefined {
	const [, scope] = SCOPES.find(([path]) => path.test(pathTemplate)) ?? ['', 'Voice'];
	return scope;
}

/**
 * How errors speak about a request for what a path names: `/Calls/{callSid}/Recordings` is about
 * "call ...", `/Calls/{callSid}/Recordings/{recordingSid}` about "recording ... of call ...", and
 * `/Messages` about nothing that has a name yet.
 *
 * @param verb what was to be done, such as `delete`, or the whole of it, such as `send the message`
 * @param values what each name in the template stands for
 */
export function describeRequest(
	verb: string,
	pathTemplate: string,
	values: Record<string, string>,
): RequestDescription {
	const things = parameterNamesIn(pathTemplate)
		.map((name) => ({ noun: PATH_PARAMETERS[name].noun, value: values[name] }))
		.reverse();
	const scope = scopeOf(pathTemplate);
	const [thing, owner] = things;
	if (!thing) return { action: verb, notFound: 'SignalWire does not know this address', scope };
	const inSentence = things.map(({ noun, value }) => `${noun.toLowerCase()} ${value}`).join(' of ');
	const where = owner ? ` on this ${owner.noun.toLowerCase()}` : '';
	return {
		action: `${verb} ${inSentence}`,
		notFound: `${thing.noun} ${thing.value} was not found${where}`,
		scope,
	};
}
