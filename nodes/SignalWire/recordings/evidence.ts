import type { IDataObject } from 'n8n-workflow';
import { asIsoDate } from '../transport/values';
import { TASKS, type UpdatePlan } from './confirmedUpdate';
import type { Outcome } from './outcome';
import { statusOf } from './status';

/** Who asked, as n8n knows it. */
export interface Requester {
	execution_id: string;
	workflow_id: string;
	workflow_name: string;
	node: string;
}

const iso = (milliseconds?: number) =>
	milliseconds === undefined ? null : new Date(milliseconds).toISOString();

/** SignalWire's clock less that of this machine, in seconds, between request and response. */
function clockDifference({ confirmed }: Outcome): number | null {
	const server = Date.parse(confirmed?.serverDate ?? '');
	if (!confirmed || Number.isNaN(server)) return null;
	return Math.round((server - (confirmed.requestedAt + confirmed.respondedAt) / 2) / 1000);
}

/** Who asked for what and when, and by which response it was confirmed. */
export function evidenceOf(
	outcome: Outcome,
	{ asked }: Pick<UpdatePlan, 'asked'>,
	requester: Requester,
): IDataObject {
	const { begunAt, confirmed, error, skipped, statusBefore, subject } = outcome;
	const { requestedAt = begunAt, confirmedAt } = confirmed ?? {};
	const entry = confirmed?.entry ?? skipped?.entry;
	return {
		action: TASKS[asked],
		recording: subject,
		...requester,
		status_before: statusBefore ?? null,
		status_after: entry ? statusOf(entry) : null,
		requested_at: iso(requestedAt),
		answered_at: iso(confirmed?.respondedAt),
		confirmed_at: iso(confirmedAt),
		confirmed_by: confirmed?.confirmedBy ?? null,
		attempts: confirmed?.attempts ?? error?.facts.attempts ?? 0,
		reads: confirmed?.reads ?? null,
		signalwire_date: asIsoDate(confirmed?.serverDate),
		clock_difference_seconds: clockDifference(outcome),
		...(error && { error: error.message }),
	};
}
