import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { recordingSid as recordingLocator } from '../fields/locators';
import { applyTo, pauseBehavior, status } from '../fields/recordingUpdate';
import type { SignalWireApi } from '../transport/api';
import { RequestFailure } from '../transport/requestError';
import type { Item } from './item';
import { readPages } from '../transport/listPages';
import { perItem } from './itemHandler';
import { belongsTo, recordingsOf, type RecordingOwner } from '../recordings/owner';
import { hasReached, isActive, statusOf, type AskedStatus } from '../recordings/status';
import { RecordingUpdate, type UpdateOfRecordings } from '../recordings/confirmedUpdate';
import { describeValue } from '../input/describeValue';
import { isSid } from '../input/sid';
import { accountPath } from '../transport/space';

function checkedForm(item: Item): Pick<UpdateOfRecordings, 'asked' | 'form'> {
	const asked = item.choice(status, item.form.Status) as AskedStatus;
	if (asked !== 'paused') return { asked, form: { Status: asked } };
	// The field is also shown, and sent, for a status that an expression turns into another one.
	const behavior = item.choice(pauseBehavior, item.form.PauseBehavior);
	return { asked, form: { Status: asked, PauseBehavior: behavior } };
}

const MOST_NAMED = 20;
/** More recordings than any call has; a list that goes on for longer has no end. */
const MOST_PAGES = 50;

const nameOf = ({ sid }: IDataObject) =>
	typeof sid === 'string' ? sid.slice(0, 36) : describeValue(sid);

const nameAndStatus = (recording: IDataObject) =>
	`${nameOf(recording)} (${statusOf(recording).slice(0, 36) || 'no status'})`;

function joined(texts: string[], separator: string): string {
	const more = texts.length - MOST_NAMED;
	const named = texts.slice(0, MOST_NAMED).join(separator);
	return more > 0 ? `${named}${separator}and ${more} more` : named;
}

/** Names the failed ones in the message: it is all that n8n gives to the error output. */
function partialFailure(
	{ owner, ownerSid }: UpdateOfRecordings,
	failures: Array<{ sid: string; failure: RequestFailure }>,
	done: IDataObject[],
): RequestFailure {
	const total = failures.length + done.length;
	const failed = joined(
		failures.map(({ sid, failure }) => `${sid}: ${failure.message}`),
		'; ',
	);
	const advice = joined(
		failures.map(({ sid, failure }) => `${sid}: ${failure.description}`),
		' ',
	);
	return new RequestFailure(
		`${failures.length} of ${total} active recordings of ${owner.noun} ${ownerSid} could not be updated (${failed})`,
		`Done: ${joined(done.map(nameAndStatus), ', ') || 'none'}. Failed: ${advice}`,
		failures[0].failure.status,
		failures[0].failure.code,
	);
}

/** Async, so that a SID that SignalWire got wrong fails that recording only. */
async function updateListed(updateOne: RecordingUpdate, sid: unknown): Promise<IDataObject> {
	if (isSid(sid)) return await updateOne.apply(sid);
	throw new UserError(`SignalWire lists a recording whose SID is ${describeValue(sid)}`);
}

async function updateActive(
	api: SignalWireApi,
	update: UpdateOfRecordings,
	listPath: string,
): Promise<IDataObject[]> {
	const { asked, owner, ownerSid } = update;
	const own: IDataObject[] = [];
	let pages = 0;
	for await (const listed of readPages(api, { path: listPath, ...recordingsOf(owner, ownerSid) })) {
		own.push(...listed.filter((recording) => belongsTo(recording, owner, ownerSid)));
		pages += 1;
		if (pages < MOST_PAGES) continue;
		throw new RequestFailure(
			`The list of recordings of ${owner.noun} ${ownerSid} does not end`,
			'None of them was updated. Choose one recording instead, or try again.',
		);
	}
	const active = own.filter(isActive);
	if (active.length === 0) {
		const others = own.length ? `SignalWire lists ${joined(own.map(nameAndStatus), ', ')}.` : '';
		throw new RequestFailure(
			`The ${owner.noun} ${ownerSid} has no active recording`,
			`Check the SID, and that the ${owner.noun} is live and being recorded. ${others}`.trim(),
		);
	}

	const updateOne = new RecordingUpdate(api, update);
	const outcomes = await Promise.all(
		active.map(async (recording) => {
			if (hasReached(recording, asked)) return { done: recording };
			return await updateListed(updateOne, recording.sid).then(
				(done) => ({ done }),
				(failure: RequestFailure) => ({ sid: nameOf(recording), failure }),
			);
		}),
	);
	const done = outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done] : []));
	const failures = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome] : []));
	if (failures.length === 0) return done;
	if (active.length === 1) throw failures[0].failure;
	throw partialFailure(update, failures, done);
}

/**
 * Pauses, resumes or stops one recording, or all active ones, of a call or conference.
 *
 * @param owner what the recordings belong to
 */
export function updateRecordings(owner: RecordingOwner) {
	return perItem(async (item) => {
		const ownerSid = item.sid(owner.locator);
		const isOne = item.choice(applyTo, item.parameter(applyTo.name)) === 'recording';
		const recordingSid = isOne ? item.sid(recordingLocator) : undefined;
		const ownAccountSid = item.ownAccountSid();
		const { verifyStatus } = item.parameter('options') as { verifyStatus?: boolean };
		const checked = checkedForm(item);

		return await item.run.updateOrder.run(ownerSid, recordingSid, async () => {
			const api = await item.api();
			const path = (template: string, sid = '') =>
				accountPath(ownAccountSid ?? api.space.projectId, template, {
					[owner.locator.name]: ownerSid,
					recordingSid: sid,
				});
			const update: UpdateOfRecordings = {
				...checked,
				owner,
				ownerSid,
				updatePath: (sid) => path(item.pathTemplate, sid),
				readPath: (sid) => path(owner.recordingPath, sid),
				verifyStatus: verifyStatus !== false,
			};
			if (recordingSid) return [await new RecordingUpdate(api, update).apply(recordingSid)];
			return await updateActive(api, update, path(owner.listPath));
		});
	});
}
