import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { SignalWireApi } from '../transport/api';
import { Limiter } from '../transport/limiter';
import { readPage, type ListRequest } from '../transport/listPages';
import { toNodeError } from '../transport/nodeError';
import { call, recordingsOf } from '../transport/recordingOwner';
import { isActive } from '../transport/recordingStatus';
import { secretsOf } from '../transport/secrets';
import { parseAccountSid, parseSid } from '../transport/sid';
import { accountPath, spaceOf } from '../transport/space';
import { callLabel, recordingLabel, timestamp } from './labels';

const ATTEMPT_TIMEOUT = 10_000;
/** Reading on until something matches is bounded, so that a search of a busy Space ends. */
const MOST_PAGES_PER_SEARCH = 10;

interface Search {
	list: ListRequest;
	matches: (entry: IDataObject) => boolean;
	order: (a: IDataObject, b: IDataObject) => number;
	label: (entry: IDataObject, timezone: string) => string;
}

function parameter(context: ILoadOptionsFunctions, name: string): unknown {
	return context.getCurrentNodeParameter(name, { extractValue: true });
}

async function connect(context: ILoadOptionsFunctions) {
	const space = spaceOf(await context.getCredentials('signalWireApi'));
	return {
		api: new SignalWireApi(context, space, { attemptTimeout: ATTEMPT_TIMEOUT }, new Limiter(1)),
		accountSid: parseAccountSid(parameter(context, 'accountSid')) ?? space.projectId,
	};
}

/** Text without what people write between the digits of a phone number. */
const comparable = (text: unknown) =>
	String(text ?? '')
		.toLowerCase()
		.replace(/[\s()./-]/g, '');

function contains(entry: IDataObject, properties: string[], filter = ''): boolean {
	const wanted = comparable(filter);
	return properties.some((property) => comparable(entry[property]).includes(wanted));
}

const hasSid = ({ sid }: IDataObject) => typeof sid === 'string' && sid !== '';

async function search(
	context: ILoadOptionsFunctions,
	api: SignalWireApi,
	{ list, matches, order, label }: Search,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found: IDataObject[] = [];
	let next = paginationToken;
	for (let pages = 0; pages < MOST_PAGES_PER_SEARCH; pages++) {
		const page = await readPage(api, list, next);
		found.push(...page.entries.filter((entry) => hasSid(entry) && matches(entry)));
		next = page.entries.length > 0 ? page.next : undefined;
		if (found.length > 0 || !next) break;
	}
	const results = found.sort(order).map((entry) => ({
		name: label(entry, context.getTimezone()),
		value: String(entry.sid),
	}));
	return { results, paginationToken: next };
}

/** The editor shows the message of an error only, and so it has to say what to do as well. */
async function shown<T>(context: ILoadOptionsFunctions, work: Promise<T>): Promise<T> {
	return await work.catch(async (error: Error & { description?: string }) => {
		const secrets = await context.getCredentials('signalWireApi').then(secretsOf, () => []);
		const text = [error.message, error.description].filter(Boolean).join('. ');
		throw toNodeError(context.getNode(), new Error(text), secrets);
	});
}

const startOf = (entry: IDataObject) => timestamp(entry.start_time ?? entry.date_created);
const newestFirst = (a: IDataObject, b: IDataObject) => startOf(b) - startOf(a);

async function findLiveCalls(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) {
	const { api, accountSid } = await connect(context);
	const list = {
		path: accountPath(accountSid, '/Calls'),
		query: { Status: 'in-progress' },
		property: 'calls',
		noun: 'live calls',
	};
	const matches = (entry: IDataObject) => contains(entry, ['from', 'to', 'sid'], filter);
	return await search(
		context,
		api,
		{ list, matches, order: newestFirst, label: callLabel },
		paginationToken,
	);
}

async function findRecordingsOfCall(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) {
	const ownerSid = parseSid(parameter(context, call.locator.name), call.locator.displayName);
	const { api, accountSid } = await connect(context);
	const list = { path: accountPath(accountSid, call.listPath), ...recordingsOf(call, ownerSid) };
	const matches = (entry: IDataObject) => contains(entry, ['status', 'sid'], filter);
	const order = (a: IDataObject, b: IDataObject) =>
		Number(isActive(b)) - Number(isActive(a)) || newestFirst(a, b);
	return await search(
		context,
		api,
		{ list, matches, order, label: recordingLabel },
		paginationToken,
	);
}

/** The calls that are in progress, newest first; found by number or SID. */
export async function searchLiveCalls(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await shown(this, findLiveCalls(this, filter, paginationToken));
}

/** The recordings of the chosen call, active ones first; found by status or SID. */
export async function searchRecordingsOfCall(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await shown(this, findRecordingsOfCall(this, filter, paginationToken));
}
