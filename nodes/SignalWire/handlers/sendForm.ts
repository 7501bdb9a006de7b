import { UserError } from 'n8n-workflow';
import type { RetryPolicy } from '../transport/retry';
import { perItem } from './perItem';
import { requireFields } from './readOne';
import type { Simplify } from './simplify';
import { wordingOf } from './wording';

export interface FormOptions {
	/** Completes "SignalWire refused to ... call ...". */
	verb: string;
	retry?: RetryPolicy;
	simplify?: Simplify;
}

/** Posts the fields of the operation to the path of the operation. */
export function sendForm({ verb, retry, simplify }: FormOptions) {
	return perItem(async (item) => {
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const filled = Object.entries(item.form).filter(([, value]) => value !== '' && value !== null);
		const form = Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
		if (filled.length === 0) {
			throw new UserError('There is nothing to update', {
				description: 'Add at least one field, and see that its expression gives a value.',
			});
		}
		const api = await item.api();
		const path = item.path(api, sids, account);
		const answer = await api.send({ method: 'POST', path, form, retry });
		const entry = requireFields(answer, wordingOf(verb, item.pathTemplate, sids));
		return [simplify && item.wantsSimplified ? simplify(entry, api) : entry];
	});
}
