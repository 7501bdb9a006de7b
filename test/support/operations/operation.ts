import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import type { OperationName } from '../runOperation';

/** How often it asks SignalWire by the status that it gets; once for others. */
export const RETRIED: Record<number, number> = { 429: 5, 502: 5, 503: 5, 504: 5 };

/** A row of the table: all that the tests of every operation need to know of one. */
interface Row {
	/** Puts what it needs into the sandbox, and gives an input item for which it then works. */
	add: (sandbox: Sandbox) => IDataObject;
	/** Its other parameters in that run. */
	fields?: IDataObject;
	/**
	 * What it sends, the path below the account, or a whole one that begins with `/api/`:
	 * `GET /Calls/{callSid}`, with fields of the item.
	 */
	request: `${'GET' | 'POST' | 'DELETE'} /${string}`;
	/** Completes "SignalWire refused to ...", with fields of the item in braces. */
	task: string;
	/** How a 404 is told, with fields of the item in braces. */
	notFound: string;
	/** Other messages than those of every operation, by status. */
	told?: Record<number, string>;
	/** The field of its output that names what it is about; `sid` unless given. */
	named?: string;
	/** How often it asks SignalWire, by the status that it gets, where that is not `RETRIED`. */
	attempts?: Record<number, number>;
	/** Ends the message of a failure that leaves open whether it was done; empty unless given. */
	leftOpen?: string;
}

export interface TestedOperation extends OperationName, Required<Row> {
	method: string;
	/** Path below the account, of which the names in braces are fields of an item. */
	path: string;
	/** The fields in the path. */
	pathFields: string[];
	/** Those of them that take a SID. */
	sidFields: string[];
}

/** Something that the sandbox holds, with the fields that the API shows. */
export type Entry = {
	sid: string;
	account_sid: string;
	conference_sid?: string | null;
};

/** A resource that the node can get, and get many of. */
export interface TestedResource<T extends Entry = Entry> {
	resource: string;
	/** The property of a page that holds its entries. */
	property: string;
	/** So many entries of one list. */
	add: (sandbox: Sandbox, count: number, fields?: object) => T[];
	/** The input item that names an entry, its own SID last. */
	itemOf: (entry: Entry) => IDataObject;
	operations: Record<'get' | 'getAll', TestedOperation>;
}

export const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Replaces the names in braces by the values of an item. */
export const fill = (template: string, item: IDataObject) =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => String(item[name]));

/** The operations of a resource, by their names. */
export function operationsOf<Name extends string>(
	resource: string,
	rows: Record<Name, Row>,
): Record<Name, TestedOperation> {
	const complete = Object.entries<Row>(rows).map(([operation, row]) => {
		const [method, path] = row.request.split(' ');
		const pathFields = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
		const sidFields = pathFields.filter((name) => name.endsWith('Sid'));
		const { fields = {}, told = {}, attempts = RETRIED, named = 'sid', leftOpen = '' } = row;
		return [
			operation,
			{
				...row,
				...{ resource, operation, fields, told, attempts, named, leftOpen },
				...{ method, path, pathFields, sidFields },
			},
		];
	});
	return Object.fromEntries(complete) as Record<Name, TestedOperation>;
}
