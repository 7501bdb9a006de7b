import type { IDataObject } from 'n8n-workflow';
import { updateAndConfirm } from '../transport/confirm';
import { RequestError } from '../transport/requestError';
import type { Form } from '../transport/requestOptions';
import { requireEntry } from '../transport/requireEntry';
import { formOf, requireSomething, type SentFields } from './formOf';
import { inWords } from './inWords';
import type { Item } from './item';
import { asResults, itemHandler } from './itemHandler';
import type { ItemRequest } from './itemRequest';
import { presentationOf } from './readOne';
import type { Simplify } from './simplify';

export interface UpdateOptions {
	/** Completes "SignalWire refused to ... call ...". */
	verb: string;
	sent: SentFields;
	/** Names of the fields that are asked for most, for the error where none is set. */
	examples?: string;
	/** What is sent where the fields of the operation say nothing else. */
	defaults?: Form;
	simplify: Simplify;
	/** The field of the response that names what was updated. */
	sidField?: string;
	/** Refuses fields that do not go together, before anything is sent. */
	check?: (form: Form, item: Item) => void;
	/** Completes "The call has ended, so ...". */
	onceEnded?: string;
	/**
	 * What an entry must show for the form to have come true; undefined where it shows nothing of it.
	 * Completes "SignalWire did not confirm that ...".
	 */
	proof?: (form: Form) => Proof | undefined;
}

export interface Proof {
	holds: (entry: IDataObject) => boolean;
	/** Whether asking for what is so already may be refused; a call can be ended once only. */
	isRefusalFinal?: boolean;
	/** Such as "the call has ended". */
	statement: string;
	/** What an entry says of it, for the error. */
	seen: (entry: IDataObject) => string;
	/** What is known of why an entry does not show it, as a sentence. */
	reason?: (entry: IDataObject) => string | undefined;
}

function unconfirmed({ statement, seen, reason }: Proof, entry?: IDataObject): RequestError {
	const why = entry && reason?.(entry);
	const says = entry ? ` SignalWire says ${seen(entry)}.${why ? ` ${why}` : ''}` : '';
	return new RequestError(`SignalWire did not confirm that ${statement}`, {
		kind: 'unconfirmed',
		advice: `The request was accepted, but what came afterwards does not show it.${says} Do not rely on it: check in SignalWire, and try again.`,
		attempts: 1,
		mayHaveRun: true,
	});
}

async function update(
	{ api, method, path, describe, pathValues }: ItemRequest,
	form: Form,
	{ verb, sidField = 'sid', proof }: UpdateOptions,
): Promise<IDataObject> {
	const request = describe(verb);
	const sid = Object.values(pathValues).at(-1)!;
	const expected = { sidField, sid };
	const asked = proof?.(form);
	if (!asked) {
		return requireEntry(await api.send({ method, path, form }), request, expected);
	}
	const isIt = (entry: IDataObject) =>
		String(entry[sidField]).toLowerCase() === sid.toLowerCase() && asked.holds(entry);
	const { entry } = await updateAndConfirm(api, {
		update: { method, path, form },
		readPath: path,
		request,
		confirms: isIt,
		isRefusalFinal: asked.isRefusalFinal,
		unconfirmed: (seen) => unconfirmed(asked, seen),
	});
	return entry;
}

/** Posts the fields of an operation that changes what its URL names. Asking twice is safe. */
export function updateOne(options: UpdateOptions) {
	return itemHandler(async (item) => {
		const present = presentationOf(item, options.simplify);
		const request = await item.request();
		const sent = formOf(item, options.sent, request.input, options.defaults);
		const form = requireSomething(sent, options.examples);
		options.check?.(form, item);
		// Retry On Fail runs items again that succeeded, and a conference can be ended once only.
		const entry = await item.untilDone(
			`${request.path} ${JSON.stringify(form)}`,
			async () =>
				await inWords(request, async () => await update(request, form, options), options.onceEnded),
		);
		return asResults([present(entry, request.api)]);
	});
}
