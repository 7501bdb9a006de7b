import { textAnswer, type Answer } from '../http/answer';
import { notFound } from '../http/apiError';
import type { SeenRequest } from '../http/exchange';
import type { SandboxState } from '../state';

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escaped = (value: string) => value.replace(/[&<>"']/g, (character) => ESCAPES[character]);

/**
 * A cXML script as a call gets it: with the parameters of the request, and those of its query, in
 * place of their names in braces. Two braces escape, three do not (cXML scripts, Mustache).
 *
 * @throws ApiError 404 when there is no such script
 */
export function cxmlScriptAnswer(sid: string, seen: SeenRequest, state: SandboxState): Answer {
	const script = state.cxmlScripts.get(sid.toLowerCase());
	if (!script) throw notFound(`cXML script ${sid} was not found`);
	script.num_requests += 1;
	script.date_last_accessed = new Date(state.now()).toISOString();
	const values = Object.fromEntries([...seen.query, ...seen.form]) as Record<string, string>;
	const valueOf = (name: string) => values[name] ?? '';
	const xml = script.contents
		.replace(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => valueOf(name))
		.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(valueOf(name)));
	return textAnswer(200, xml, 'application/xml; charset=utf-8');
}
