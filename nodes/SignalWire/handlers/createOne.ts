import type { IDataObject } from 'n8n-workflow';
import { requireEntry } from '../transport/requireEntry';
import type { RequestDescription } from '../transport/describeRequest';
import { RequestError } from '../transport/requestError';
import type { Form } from '../transport/requestOptions';
import { formOf, type SentFields } from './formOf';
import { inWords } from './inWords';
import type { Item } from './item';
import { asResults, itemHandler } from './itemHandler';
import type { ItemRequest } from './itemRequest';
import { presentationOf } from './readOne';
import type { Simplify } from './simplify';

export interface CreateOptions {
	/** Completes "SignalWire refused to ..."; where the path names something, that follows it. */
	verb: string | ((form: Form) => string);
	sent: SentFields;
	/** What is sent where the fields of the operation say nothing else. */
	defaults?: Form;
	/** What a second request would do twice, such as "a recording may have started". */
	doneTwice: string;
	/** Where the user sees whether it was done, such as "Recording: Get Many". */
	seenIn: string;
	/** Refuses fields that do not go together, before anything is sent. */
	check?: (form: Form, item: Item) => void;
	/** Does what has to be there before, and gives the form that is sent. */
	complete?: (form: Form, request: ItemRequest, item: Item) => Promise<Form>;
	simplify?: Simplify;
	/** Completes "The call has ended, so ...". */
	onceEnded?: string;
	/** The field of the response that names what was made; null where it names nothing. */
	sidField?: string | null;
}

/**
 * An error that leaves open whether the request was carried out must not invite to repeat it. All of
 * that is in the message, which is what an error output gets.
 */
function withCare(error: unknown, { doneTwice, seenIn }: CreateOptions): unknown {
	if (!(error instanceof RequestError) || !error.facts.mayHaveRun) return error;
	const what = error.message.replace(/\.$/, '');
	return error.with(
		{ advice: 'Check before retrying: it could be done twice otherwise.' },
		`${what}, but ${doneTwice} (see ${seenIn})`,
	);
}

async function post(
	{ api, method, path }: ItemRequest,
	form: Form,
	request: RequestDescription,
	sidField?: string,
): Promise<IDataObject> {
	const response = await api.send({ method, path, form, retry: 'tooManyRequests' });
	return requireEntry(response, request, { sidField });
}

/**
 * Posts the fields of an operation that makes something new each time: it is repeated only after
 * 429, and not by Retry On Fail either once it may have been carried out.
 */
export function createOne(options: CreateOptions) {
	const { verb, sent, defaults, check, complete, onceEnded } = options;
	const sidField = options.sidField === null ? undefined : (options.sidField ?? 'sid');
	return itemHandler(async (item) => {
		const present = presentationOf(item, options.simplify);
		const request = await item.request();
		const given = formOf(item, sent, request.input, defaults);
		check?.(given, item);
		// Not within what is done once: a failure of it leaves nothing that could be done twice.
		const form = complete ? await complete(given, request, item) : given;
		const description = request.describe(typeof verb === 'string' ? verb : verb(form));
		const send = async () =>
			await inWords(
				request,
				async () => await post(request, form, description, sidField),
				onceEnded,
			).catch((error: unknown) => {
				throw withCare(error, options);
			});
		const entry = await item.once(send);
		return asResults([present(entry, request.api)]);
	});
}
