/** A part of an output preview. */
export interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	version?: number;
}

/** The schema of a value, as n8n writes output previews. */
export function schemaOf(value: unknown): Schema {
	if (value === null) return { type: 'null' };
	if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
	if (Array.isArray(value)) return { type: 'array' };
	if (typeof value !== 'object') return { type: typeof value };
	const properties = Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)]);
	return { type: 'object', properties: Object.fromEntries(properties) as Schema['properties'] };
}
