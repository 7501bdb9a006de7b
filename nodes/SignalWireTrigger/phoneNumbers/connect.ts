import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { changesFor, isRestart } from './changes';
import { chosenOf, type Chosen } from './chosen';
import { oneAtATime } from './oneAtATime';
import { ProjectNumbers } from './projectNumbers';
import { describeTaken, putBackAll, warnOf } from './putBack';
import { TakenAddresses } from './takenAddresses';

async function carryOut(
	context: IHookFunctions,
	chosen: Chosen,
	numbers: ProjectNumbers,
	remembered: TakenAddresses,
): Promise<void> {
	const changes = await changesFor(context, chosen, numbers, remembered);
	const fields: string[] = chosen.kinds.map(({ field }) => field);
	const others = remembered.all.filter(
		({ sid, field }) => !chosen.sids.includes(sid) || !fields.includes(field),
	);
	// Nobody has asked for it when n8n starts, and it may take long.
	if (!isRestart(context)) warnOf(context, await putBackAll(numbers, remembered, others));
	for (const { taken, handlerField } of changes) {
		// Before it is changed: a response that got lost leaves open whether it was.
		remembered.add({ ...taken, ...numbers.project });
		await numbers.setAddress(taken, taken.address, handlerField);
	}
}

/** Puts all back, what an earlier attempt may have left as well, and says what came of it. */
async function undo(numbers: ProjectNumbers, remembered: TakenAddresses): Promise<string> {
	const { all } = remembered;
	if (all.length === 0) return 'No phone number was changed';
	const failed = await putBackAll(numbers, remembered, all.reverse());
	if (failed.length === 0) return 'All phone numbers have their old addresses';
	const what = failed.map(({ taken }) => describeTaken(taken)).join('; ');
	return `Check in the dashboard what could not be put back: ${what}`;
}

async function connect(context: IHookFunctions, chosen: Chosen, remembered: TakenAddresses) {
	const numbers = await ProjectNumbers.of(context);
	await carryOut(context, chosen, numbers, remembered).catch(async (error: unknown) => {
		throw new UserError(`${numbers.explain(error)}. ${await undo(numbers, remembered)}`);
	});
}

/**
 * What n8n does with the phone numbers when the workflow is activated: those that were chosen get the
 * address of the trigger. Calling it twice is safe. A test run changes nothing at SignalWire.
 *
 * @throws {NodeOperationError} which says why not, and that no number was changed, or which was
 */
export async function connectNumbers(context: IHookFunctions): Promise<void> {
	if (context.getMode() === 'manual') return;
	try {
		const chosen = chosenOf(context);
		const remembered = new TakenAddresses(context);
		if (chosen.sids.length === 0 && remembered.all.length === 0) return;
		await oneAtATime(async () => await connect(context, chosen, remembered));
	} catch (error) {
		throw new NodeOperationError(context.getNode(), (error as Error).message);
	}
}
