import { UserError } from 'n8n-workflow';
import { readPages } from '../transport/listPages';
import type { Form } from '../transport/requestOptions';
import { requireEntry } from '../transport/requireEntry';
import type { Item } from './item';
import type { ItemRequest } from './itemRequest';

const PATH = '/LamlBins';
const NAME = 'n8n SignalWire node: say a text';

/** Two braces escape what has a meaning in XML (cXML scripts, Mustache). */
const CONTENTS = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
	<Say voice="{{Voice}}" language="{{Language}}">{{Text}}</Say>
</Response>`;

/** What the script takes where a field is left empty (cXML, Say). */
const DEFAULTS = { voice: 'woman', language: 'en-US' };

/** The instructions of a script, whatever SignalWire or an editor did to its blanks. */
const instructionsIn = (contents: unknown) =>
	/<Response>.*<\/Response>/.exec(String(contents).replace(/\s+/g, ''))?.[0];

const CHANGED = new UserError(`The cXML script "${NAME}" of the project was changed`, {
	description:
		'It is the one by which the node says a text. Delete or rename it among the cXML scripts in the SignalWire dashboard, so that the node makes it again, or choose URL under Instructions.',
});

async function findScript({ api, pathOf, describe }: ItemRequest) {
	const { scope } = describe('list');
	const list = {
		path: pathOf(PATH),
		query: { Name: NAME },
		property: 'laml_bins',
		noun: 'cXML scripts',
		scope,
	};
	let isChanged = false;
	for await (const scripts of readPages(api, list)) {
		const named = scripts.filter(({ name }) => name === NAME);
		const found = named.find(
			({ contents, request_url: url }) =>
				typeof url === 'string' && instructionsIn(contents) === instructionsIn(CONTENTS),
		);
		if (found) return found;
		isChanged ||= named.length > 0;
		if (scripts.length === 0) break;
	}
	if (isChanged) throw CHANGED;
	return undefined;
}

async function createScript({ api, pathOf, describe }: ItemRequest) {
	const form = { Name: NAME, Contents: CONTENTS };
	const path = pathOf(PATH);
	const response = await api.send({ method: 'POST', path, form, retry: 'tooManyRequests' });
	const request = { ...describe(''), action: 'create the cXML script that says a text' };
	return requireEntry(response, request, { sidField: 'request_url' });
}

/** The address of the project's script, which is made once and then found by its name. */
async function scriptUrl(request: ItemRequest): Promise<string> {
	const script = (await findScript(request)) ?? (await createScript(request));
	return String(script.request_url);
}

/** Most web servers take an address of 8 kB; nobody would hear why SignalWire's does not. */
const LONGEST_QUERY = 7500;

/** @throws {UserError} where it is too long for an address */
function queryOf(parameters: Record<string, string>): string {
	const pairs = Object.entries(parameters).map(
		([name, value]) => `${name}=${encodeURIComponent(value)}`,
	);
	const query = pairs.join('&');
	if (query.length <= LONGEST_QUERY) return query;
	throw new UserError(
		`Text is too long for the address that it is put into: ${query.length} characters of ${LONGEST_QUERY}`,
		{
			description:
				'A blank takes 3 of them, an accented letter 6, a Chinese one 9, an emoji 12. Shorten the text, or choose URL under Instructions.',
		},
	);
}

/**
 * Lets a call say a text: the form's text, voice and language go to a cXML script of the project, in
 * the query of its address, so that nobody has to host anything (cXML scripts, Mustache).
 *
 * @returns the form with the address of the script in place of the text; one without a text as it is
 * @throws {UserError} where the text is too long, or a person has changed the script
 */
export async function sayByScript(form: Form, request: ItemRequest, { nodeRun }: Item) {
	const { text, voice, language, ...others }: Form = { ...DEFAULTS, ...form };
	if (text === undefined) return form;
	const query = queryOf({
		Text: String(text),
		Voice: String(voice),
		Language: String(language),
	});
	const key = `${request.api.space.origin}${request.pathOf(PATH)}`;
	const url = await nodeRun.untilDone(key, async () => await scriptUrl(request));
	return { ...others, Url: `${url}${url.includes('?') ? '&' : '?'}${query}` };
}
