import { objectOf, type ApiEndpoint, type ApiField } from './api';

const TEXT: ApiField = { type: 'string' };
const TEXT_OR_NULL: ApiField = { type: 'string', nullable: true };

/** The JSON Schema of an endpoint's success, in which nothing else may stand. */
export function responseSchema(endpoint: ApiEndpoint): object {
	const object = objectOf(endpoint);
	if (!object) throw new Error('The success of this endpoint has no body');
	return schemaOf(endpoint.list === undefined ? object : page(endpoint.list, object));
}

/** Compatibility API, paging: what a page has around its objects. */
function page(list: string, items: ApiField): ApiField {
	return {
		type: 'object',
		fields: {
			uri: TEXT,
			first_page_uri: TEXT,
			next_page_uri: TEXT_OR_NULL,
			previous_page_uri: TEXT_OR_NULL,
			page: { type: 'integer' },
			page_size: { type: 'integer' },
			[list]: { type: 'array', items },
		},
	};
}

function schemaOf(field: ApiField): object {
	const { type, nullable, enum: choices, fields, optional = [], items, ...limits } = field;
	const names = Object.keys(fields ?? {});
	return {
		...(type && { type: nullable ? [type, 'null'] : type }),
		...(choices && { enum: nullable ? [...choices, null] : choices }),
		...limits,
		...(items && { items: schemaOf(items) }),
		...(fields && {
			properties: Object.fromEntries(names.map((name) => [name, schemaOf(fields[name])])),
			required: names.filter((name) => !optional.includes(name)),
			additionalProperties: false,
		}),
	};
}
