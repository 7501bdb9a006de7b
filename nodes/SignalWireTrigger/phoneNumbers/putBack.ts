import type { IHookFunctions } from 'n8n-workflow';
import { RequestError } from '../../SignalWire/transport/requestError';
import { shownAddress, withoutUserInfo } from '../addresses';
import { nameOfAddress } from './addressKinds';
import { oneAtATime } from './oneAtATime';
import { addressIn, ProjectNumbers } from './projectNumbers';
import { TakenAddresses, type TakenAddress } from './takenAddresses';
import { isSameWebhook } from './webhookAddress';

/** An address that could not be put back. */
export interface NotPutBack {
	taken: TakenAddress;
	why: string;
}

/** Such as "the Message URL of +13105550150, which was https://example.com/sms before". */
export function describeTaken({ number, field, previous }: TakenAddress): string {
	const before = previous === '' ? 'empty' : shownAddress(previous);
	return `the ${nameOfAddress(field)} of ${number}, which was ${before} before`;
}

const isUnknown = (error: unknown) => error instanceof RequestError && error.facts.status === 404;
const isUnreachable = (error: unknown) =>
	error instanceof RequestError && error.facts.kind === 'noResponse';

/** Whether the credential is for the project in which the address was taken, as far as it is known. */
const isFromHere = ({ project }: ProjectNumbers, { space, projectId }: TakenAddress) =>
	(space === undefined && projectId === undefined) ||
	(space === project.space && projectId === project.projectId);

const elsewhere = ({ space, projectId }: TakenAddress) =>
	`the number was taken in project ${projectId} of ${space}, and the credential is that of another one. Choose the credential of that project again`;

/**
 * Only where the address still leads to the trigger, also with a query that somebody has added: what
 * others entered since is theirs.
 */
async function putBack(numbers: ProjectNumbers, taken: TakenAddress): Promise<void> {
	const entry = await numbers.read(taken.sid);
	if (!isSameWebhook(addressIn(entry, taken.field), taken.address)) return;
	await numbers.setAddress(taken, taken.previous);
}

/**
 * Gives numbers their old addresses back, and forgets those that have them.
 *
 * @returns what could not be put back, and is still remembered
 */
export async function putBackAll(
	numbers: ProjectNumbers,
	remembered: TakenAddresses,
	those: TakenAddress[],
): Promise<NotPutBack[]> {
	const failed: NotPutBack[] = [];
	for (const taken of those) {
		try {
			await putBack(numbers, taken);
		} catch (error) {
			// A number that was given up has no address to put back.
			if (!isUnknown(error) || !isFromHere(numbers, taken)) {
				failed.push({ taken, why: isUnknown(error) ? elsewhere(taken) : numbers.explain(error) });
				if (!isUnreachable(error)) continue;
				// Nor would the others be reached; somebody waits.
				const others = those.slice(those.indexOf(taken) + 1);
				return [...failed, ...others.map((other) => ({ taken: other, why: 'not tried' }))];
			}
		}
		remembered.remove(taken);
	}
	return failed;
}

/** Says in the log what is not put back; it is tried again later. */
export function warnOf(context: IHookFunctions, failed: NotPutBack[]): void {
	for (const { taken, why } of failed) {
		context.logger.warn(
			`"${context.getNode().name}" could not put back ${describeTaken(taken)}: ${why}. It tries again when the workflow is published or unpublished the next time`,
		);
	}
}

/**
 * What n8n does with the phone numbers when the workflow is deactivated. It never throws: n8n would not
 * store what was forgotten. A test that ends has no static data, and so nothing to put back.
 */
export async function disconnectNumbers(context: IHookFunctions): Promise<void> {
	const remembered = new TakenAddresses(context);
	const { all } = remembered;
	if (all.length === 0) return;
	try {
		await oneAtATime(async () => {
			warnOf(context, await putBackAll(await ProjectNumbers.of(context), remembered, all));
		});
	} catch (error) {
		// The credential is gone or not usable.
		const why = withoutUserInfo((error as Error).message);
		warnOf(
			context,
			all.map((taken) => ({ taken, why })),
		);
	}
}
