import type { IHookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isSameUrl } from '../../SignalWire/input/sameUrl';
import type { AddressKind } from './addressKinds';
import type { Chosen } from './chosen';
import { planOf, type Change, type Plan } from './plan';
import { addressIn, type ProjectNumbers } from './projectNumbers';
import type { TakenAddresses } from './takenAddresses';
import { reaches } from './webhookAddress';

/** When n8n starts, or another of its processes takes over, and nobody has asked for anything. */
export const isRestart = (context: IHookFunctions) =>
	['init', 'leadershipChange'].includes(context.getActivationMode());

/** What each address of a number needs to be connected. */
async function plansFor(
	sid: string,
	{ kinds, url }: Chosen,
	numbers: ProjectNumbers,
	remembered: TakenAddresses,
): Promise<Plan[]> {
	const entry = await numbers.read(sid);
	return kinds.map((kind) => planOf(entry, kind, url, remembered.find({ sid, ...kind })));
}

/**
 * The same for a number that was connected when n8n stopped, as far as all is as it was: SignalWire
 * being down must not keep a trigger from starting, and what somebody has changed stays changed.
 */
async function plansAtRestart(
	context: IHookFunctions,
	sid: string,
	{ kinds, url }: Chosen,
	numbers: ProjectNumbers,
	remembered: TakenAddresses,
): Promise<Plan[]> {
	const leave = (why: string): Plan => {
		context.logger.warn(`"${context.getNode().name}" left phone number ${sid} as it is: ${why}`);
		return {};
	};
	const entry = await numbers.read(sid, 'never').catch((error: unknown) => {
		leave(numbers.explain(error));
	});
	if (!entry) return [];
	const planFor = (kind: AddressKind): Plan => {
		const taken = remembered.find({ sid, ...kind })!;
		const current = addressIn(entry, kind.field);
		const isAsLeft =
			reaches(current, url) ||
			[taken.address, taken.previous].some((own) => isSameUrl(current, own));
		if (!isAsLeft) return leave(`somebody has changed its ${kind.name}`);
		const plan = planOf(entry, kind, url, taken);
		return plan.problem ? leave(plan.problem) : plan;
	};
	return kinds.map(planFor);
}

/**
 * What has to be changed for all chosen numbers to be connected; nothing is changed by it.
 *
 * @throws {Error} when one of them cannot be connected
 */
export async function changesFor(
	context: IHookFunctions,
	chosen: Chosen,
	numbers: ProjectNumbers,
	remembered: TakenAddresses,
): Promise<Change[]> {
	const plans: Plan[] = [];
	for (const sid of chosen.sids) {
		const wasConnected = chosen.kinds.every(({ field }) => remembered.find({ sid, field }));
		const found =
			isRestart(context) && wasConnected
				? await plansAtRestart(context, sid, chosen, numbers, remembered)
				: await plansFor(sid, chosen, numbers, remembered);
		plans.push(...found);
	}
	const problems = plans.flatMap(({ problem }) => problem ?? []);
	if (problems.length === 0) return plans.flatMap(({ change }) => change ?? []);
	throw new UserError(
		`${problems.join('; ')}. Choose other phone numbers, or change that in the dashboard of your Space`,
	);
}
