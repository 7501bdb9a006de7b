import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { changesFor, isRestart } from './changes';
import { chosenOf, type Chosen } from './chosen';
import type { Change } from './plan';
import { ProjectNumbers } from './projectNumbers';
import { describeTaken, putBackAll, warnOf } from './putBack';
import { TakenAddresses, type TakenAddress } from './takenAddresses';

/** @throws {UserError} which says what became of those that were changed before one failed */
async function carryOut(changes: Change[], numbers: ProjectNumbers, remembered: TakenAddresses) {
	const begun: TakenAddress[] = [];
	for (const { taken, handlerField } of changes) {
		remembered.add(taken);
		begun.unshift(taken);
		await numbers.setAddress(taken, taken.address, handlerField).catch(async (error: unknown) => {
			const failed = await putBackAll(numbers, remembered, begun);
			const outcome =
				failed.length === 0
					? 'All phone numbers have their old addresses'
					: `Check in the dashboard what could not be put back: ${failed.map((one) => describeTaken(one.taken)).join('; ')}`;
			throw new UserError(`${numbers.explain(error)}. ${outcome}`);
		});
	}
}

async function connect(context: IHookFunctions, chosen: Chosen, remembered: TakenAddresses) {
	const numbers = await ProjectNumbers.of(context);
	const changes = await changesFor(context, chosen, numbers, remembered).catch((error: unknown) => {
		throw new UserError(`${numbers.explain(error)}. No phone number was changed`);
	});
	const fields: string[] = chosen.kinds.map(({ field }) => field);
	const others = remembered.all.filter(
		({ sid, field }) => !chosen.sids.includes(sid) || !fields.includes(field),
	);
	// Nobody has asked for it when n8n starts, and it may take long.
	if (!isRestart(context)) warnOf(context, await putBackAll(numbers, remembered, others));
	await carryOut(changes, numbers, remembered);
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
		await connect(context, chosen, remembered);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), (error as Error).message);
	}
}
