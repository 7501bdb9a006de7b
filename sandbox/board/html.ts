const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Markup that is written here, with everything else in it escaped. */
export class Html {
	constructor(readonly markup: string) {}
}

/** Escapes whatever it is given, but what `html` made; joins the entries of arrays. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
	return new Html(
		parts.reduce((all, part, index) => `${all}${markupOf(values[index - 1])}${part}`),
	);
}

function markupOf(value: unknown): string {
	if (value instanceof Html) return value.markup;
	if (Array.isArray(value)) return value.map(markupOf).join('');
	return textOf(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** Any value as a text. */
export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Takes texts out of markup, wherever they stand. */
export function without(secrets: string[], { markup }: Html): string {
	const escaped = secrets.map((secret) => html`${secret}`.markup);
	return escaped.reduce((text, secret) => text.replaceAll(secret, '***'), markup);
}
