import type { IDataObject } from 'n8n-workflow';
import { updateOptions } from '../fields/recordingUpdate';
import { parseBoolean } from '../input/boolean';
import { parseDate } from '../input/date';
import { parsePositiveSeconds } from '../input/number';
import type { Item } from './item';

const SECOND = 1000;

export interface UpdateSettings {
	verifyStatus: boolean;
	/** Milliseconds. */
	giveUpAfter: number;
	/** Milliseconds since 1970. */
	unchangedSince?: number;
	includeEvidence: boolean;
}

/**
 * The options of an update.
 *
 * @throws {UserError} when one of them holds what it does not take, or an expression gives nothing
 */
export function updateSettingsOf(item: Item): UpdateSettings {
	const given = (item.parameter(updateOptions.name) ?? {}) as IDataObject;
	const option = (name: string, initial: unknown) => (name in given ? given[name] : initial);
	const settings: UpdateSettings = {
		verifyStatus: parseBoolean(option('verifyStatus', true), 'Verify Status'),
		giveUpAfter: parsePositiveSeconds(option('giveUpAfter', 20), 'Give Up After') * SECOND,
		includeEvidence: parseBoolean(option('includeEvidence', false), 'Include Evidence'),
	};
	// Left empty by a person; an expression that gives nothing would drop the guard.
	const since = option('onlyIfUnchangedSince', '');
	if (since === '') return settings;
	const unchangedSince = parseDate(since, 'Only If Unchanged Since', item.timezone);
	return { ...settings, unchangedSince };
}
