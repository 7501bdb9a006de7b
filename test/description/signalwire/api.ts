import calls from './calls.json';
import conferences from './conferences.json';
import cxmlScripts from './cxmlScripts.json';
import messages from './messages.json';
import native from './native.json';
import participants from './participants.json';
import phoneNumbers from './phoneNumbers.json';
import recordings from './recordings.json';
import transcriptions from './transcriptions.json';

/** What a field or a parameter may hold; a field of an object is there unless it is optional. */
export interface ApiField {
	type?: string;
	format?: string;
	enum?: string[];
	nullable?: boolean;
	default?: unknown;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	maxItems?: number;
	pattern?: string;
	items?: ApiField;
	fields?: Record<string, ApiField>;
	optional?: string[];
}

export interface ApiEndpoint {
	/** Whether it takes Page, PageSize and PageToken. */
	paging?: boolean;
	query?: Record<string, ApiField>;
	form?: Record<string, ApiField>;
	required?: string[];
	/** Of a success. */
	status: number;
	/** The field of the answer that holds a page of objects. */
	list?: string;
	/** What the answer holds; nothing without it. */
	object?: string;
	errors: number[];
}

interface ApiFile {
	objects: Record<string, ApiField>;
	endpoints: Record<string, ApiEndpoint>;
}

const FILES = [
	calls,
	conferences,
	cxmlScripts,
	messages,
	native,
	participants,
	phoneNumbers,
	recordings,
	transcriptions,
] as ApiFile[];

const objects = Object.assign({}, ...FILES.map((file) => file.objects)) as ApiFile['objects'];

/**
 * The names, types, choices and limits of the endpoints that this project uses or will use, below
 * the account unless they begin with `/api`. Source: SignalWire's own descriptions of the
 * Compatibility API, and of its REST API for the voice log, the look-up and what handles a phone
 * number, August 2026.
 */
const endpoints = Object.assign({}, ...FILES.map((file) => file.endpoints)) as Record<
	string,
	ApiEndpoint
>;

/** A method and a path with every name alike, and without the suffix that asks for fields. */
function routeOf(method: string, path: string): string {
	return `${method} ${path.replace(/\{\w+\}|:\w+/g, '{}').replace(/\.json$/, '')}`;
}

const byRoute = new Map(
	Object.entries(endpoints).map(([key, endpoint]) => {
		const [method, path] = key.split(' ');
		return [routeOf(method, path), endpoint];
	}),
);

/** @param path with names in braces or behind colons, whatever they are */
export function findEndpoint(method: string, path: string): ApiEndpoint | undefined {
	return byRoute.get(routeOf(method, path));
}

const PAGING: Record<string, ApiField> = {
	Page: { type: 'integer', minimum: 0 },
	PageSize: { type: 'integer', minimum: 1, maximum: 1000 },
	PageToken: { type: 'string' },
};

/** The parameters of the query, or of the form. */
export function parametersOf({ query, form, paging }: ApiEndpoint): Record<string, ApiField> {
	return { ...query, ...form, ...(paging && PAGING) };
}

/** What the answer of an endpoint holds: the object itself, or each object of the page. */
export function objectOf({ object }: ApiEndpoint): ApiField | undefined {
	return object === undefined ? undefined : objects[object];
}
