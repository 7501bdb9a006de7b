import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../recordings/outcome';
import { mostTellingFirst } from './simplify';

/** Conferences that recordings of a call name: what was recorded of them was not updated. */
function conferencesIn(listed: IDataObject[], { kind }: Outcome['owner']): string[] {
	if (kind.noun !== 'call') return [];
	const sids = listed
		.map(({ conference_sid: sid }) => sid)
		.filter((sid) => typeof sid === 'string');
	return [...new Set(sids)].filter((sid) => sid !== '');
}

/**
 * How an updated recording comes out.
 *
 * @param target what the update was applied to
 * @param listed what SignalWire lists for the call or conference
 * @param evidence what else to add to each
 */
export function presentOutcome(
	target: string,
	listed: IDataObject[],
	evidence?: (outcome: Outcome) => IDataObject,
) {
	return (outcome: Outcome): IDataObject => {
		const { owner, confirmed, skipped } = outcome;
		const entry = confirmed?.entry ?? skipped!.entry;
		const conferences = target === 'activeRecordings' ? conferencesIn(listed, owner) : [];
		return {
			...mostTellingFirst(entry),
			...(skipped && { skipped: true, reason: skipped.reason }),
			...(target === 'conversation' && {
				belongs_to: owner.kind.noun,
				belongs_to_sid: owner.sid,
			}),
			...(conferences.length > 0 && {
				not_included: `The recordings of conference ${conferences.join(', ')} were not updated`,
			}),
			...(evidence && { evidence: evidence(outcome) }),
		};
	};
}
