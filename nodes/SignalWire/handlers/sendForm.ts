import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isObject, isSuccess, type SignalWireAnswer } from '../transport/response';
import type { SignalWireApi, SignalWireRequest } from '../transport/api';
import { RequestFailure, refusal, type Wording } from '../transport/requestError';
import type { Item } from './item';
import { perItem } from './itemHandler';
import { requireFields } from './readOne';
import type { Simplify } from './simplify';
import { wordingOf } from '../transport/describeRequest';

export interface FormOptions {
	/** Completes "SignalWire refused to ... call ...". */
	verb: string;
	/** What is sent where the fields of the operation say nothing else. */
	defaults?: Record<string, string>;
	/** What a second request would do twice, such as "a recording may have started". */
	doneTwice?: string;
	simplify?: Simplify;
}

const isSet = ([, value]: [string, unknown]) =>
	value !== undefined && value !== null && value !== '';

function formOf(item: Item, defaults: Record<string, string> = {}): Record<string, string> {
	const filled = Object.entries(item.form).filter(isSet);
	const form = {
		...defaults,
		...Object.fromEntries(filled.map(([name, value]) => [name, String(value)])),
	};
	if (Object.keys(form).length > 0) return form;
	throw new UserError('There is nothing to update', {
		description: 'Add at least one field, and see that its expression gives a value.',
	});
}

/** A failure that leaves open whether the request was carried out must not invite to repeat it. */
function withoutInvitation(failure: RequestFailure, doneTwice: string): RequestFailure {
	const isOpen = failure.status === undefined || failure.status >= 500;
	if (!isOpen) return failure;
	const said = /SignalWire (said|gave)\b.*/s.exec(failure.description ?? '')?.[0] ?? '';
	const advice = `Look before you repeat it: ${doneTwice} all the same. ${said}`.trim();
	return new RequestFailure(failure.message, advice, failure.status, failure.code);
}

async function post(
	api: SignalWireApi,
	request: SignalWireRequest,
	wording: Wording,
	doneTwice?: string,
): Promise<SignalWireAnswer> {
	const outcome = await api
		.send({ ...request, retry: doneTwice ? 'tooManyRequests' : undefined })
		.then(
			(answer) => (isSuccess(answer) ? answer : refusal(answer, wording)),
			(failure: RequestFailure) => failure,
		);
	if (!(outcome instanceof Error)) return outcome;
	throw doneTwice ? withoutInvitation(outcome, doneTwice) : outcome;
}

/** An update that is refused because its first answer got lost has reached what it asked for. */
async function reachedBefore(
	api: SignalWireApi,
	path: string,
	form: Record<string, string>,
): Promise<IDataObject | undefined> {
	const { body } = await api.send({ method: 'GET', path }).catch(() => ({ body: undefined }));
	return isObject(body) && form.Status && body.status === form.Status ? body : undefined;
}

/** Posts the fields of the operation to the path of the operation. */
export function sendForm({ verb, defaults, doneTwice, simplify }: FormOptions) {
	return perItem(async (item) => {
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const form = formOf(item, defaults);
		const wording = wordingOf(verb, item.pathTemplate, sids);
		const api = await item.api();
		const path = item.path(api, sids, account);
		const entry = await post(api, { method: 'POST', path, form }, wording, doneTwice).then(
			(answer) => requireFields(answer, wording),
			async (failure: RequestFailure) => {
				const wasRepeated = failure.attempts > 1 && !doneTwice;
				const reached = wasRepeated ? await reachedBefore(api, path, form) : undefined;
				if (reached) return reached;
				throw failure;
			},
		);
		return [simplify && item.wantsSimplified ? simplify(entry, api) : entry];
	});
}
