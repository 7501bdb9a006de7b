import { applyTo, pauseBehavior, status } from '../fields/recordingUpdate';
import { parseChoice } from '../input/choice';
import type { UpdatePlan } from '../recordings/confirmedUpdate';
import { evidenceOf, type Requester } from '../recordings/evidence';
import { latestUpdates, type Turn } from '../recordings/latestUpdates';
import { failureOf } from '../recordings/failure';
import { joinSome, nameAndStatus, type Outcome } from '../recordings/outcome';
import type { Owner, OwnerKind } from '../recordings/owner';
import type { AskedStatus } from '../recordings/status';
import { updateActive, type ActiveUpdate } from '../recordings/updateActive';
import { updateConversation } from '../recordings/updateConversation';
import { updateRecording } from '../recordings/updateRecording';
import { stateInWords } from '../transport/liveThing';
import { fillPath } from '../transport/path';
import { RequestError } from '../transport/requestError';
import type { Form } from '../transport/requestOptions';
import type { Item } from './item';
import { asResults, itemHandler } from './itemHandler';
import { presentOutcome } from './presentOutcome';
import { updateSettingsOf } from './updateSettings';

const valuesOf = ({ options = [] }: typeof status) =>
	options.map((option) => ('value' in option ? String(option.value) : ''));

function formOfUpdate(item: Item): { asked: AskedStatus; form: Form } {
	const choice = (field: typeof status) =>
		parseChoice(item.valueOf(field), valuesOf(field), field.displayName);
	const asked = choice(status) as AskedStatus;
	const sent = [[status, asked]] as Array<[typeof status, string]>;
	// The field is also shown, and sent, for a status that an expression turns into another one.
	if (asked === 'paused') sent.push([pauseBehavior, choice(pauseBehavior)]);
	return {
		asked,
		form: Object.fromEntries(sent.map(([field, value]) => [field.routing!.send!.property!, value])),
	};
}

async function requireActive(
	{ outcomes, listed }: ActiveUpdate,
	{ api, pathOf }: UpdatePlan,
	{ kind, sid }: Owner,
): Promise<void> {
	if (outcomes.length > 0) return;
	const thing = { api, pathOf, values: { [kind.sidName]: sid } };
	const words = await stateInWords({ ...thing, onceEnded: 'it has no active recording' });
	const others = listed.length
		? ` SignalWire lists ${joinSome(listed.map(nameAndStatus), ', ')}.`
		: '';
	const advice =
		words?.advice ??
		`Check that the ${kind.noun} is being recorded. Recordings of other calls that it is connected to count with Whole Conversation only.`;
	throw new RequestError(words?.message ?? `The ${kind.noun} ${sid} has no active recording`, {
		kind: 'unconfirmed',
		advice: `${advice}${others}`,
		attempts: 1,
		mayHaveRun: false,
	});
}

function requesterOf({ context }: Item): Requester {
	const { id = '', name = '' } = context.getWorkflow();
	return {
		execution_id: context.getExecutionId(),
		workflow_id: id,
		workflow_name: name,
		node: context.getNode().name,
	};
}

function turnOf({ index, nodeRun }: Item, asked: AskedStatus): Turn {
	const began = latestUpdates.next();
	return { asked, run: nodeRun.identity, began, firstBegan: nodeRun.firstTurn(index, began) };
}

type Target = 'recording' | 'activeRecordings' | 'conversation';

async function run(
	plan: UpdatePlan,
	owner: Owner,
	target: Target,
	recordingSid?: string,
): Promise<ActiveUpdate> {
	if (recordingSid) {
		return { outcomes: [await updateRecording(plan, owner, recordingSid)], listed: [] };
	}
	const update = target === 'conversation' ? updateConversation : updateActive;
	return await update(plan, owner);
}

/**
 * Pauses, resumes or stops one recording, all active ones of a call or conference, or those of the
 * whole conversation.
 *
 * @param kind what the recordings belong to
 */
export function updateRecordings(kind: OwnerKind) {
	return itemHandler(async (item) => {
		const target = parseChoice(
			item.parameter(applyTo.name),
			valuesOf(applyTo),
			applyTo.displayName,
		) as Target;
		const names = target === 'recording' ? [kind.sidName, 'recordingSid'] : [kind.sidName];
		const { [kind.sidName]: sid, recordingSid } = item.pathValues(names);
		const owner = { kind, sid };
		const ownAccountSid = item.ownAccountSid();
		const { giveUpAfter, includeEvidence, ...settings } = updateSettingsOf(item);
		const { asked, form } = formOfUpdate(item);
		const turn = turnOf(item, asked);

		return await item.nodeRun.updates.inOrder(owner.sid, recordingSid, async () => {
			const api = await item.api(giveUpAfter);
			const account = ownAccountSid ?? api.space.projectId;
			const plan: UpdatePlan = {
				...{ api, asked, form, turn, method: item.method },
				...settings,
				pathOf: (template, values) => fillPath(template, account, values),
			};
			const updated = await run(plan, owner, target, recordingSid);
			const whole = `${kind.noun} ${owner.sid}`;
			await requireActive(updated, plan, owner);
			const evidence = includeEvidence
				? (outcome: Outcome) => evidenceOf(outcome, plan, requesterOf(item))
				: undefined;
			const failure = failureOf(updated.outcomes, whole, evidence);
			if (failure) throw failure;
			const present = presentOutcome(target, updated.listed, evidence);
			return asResults(updated.outcomes.map(present));
		});
	});
}
