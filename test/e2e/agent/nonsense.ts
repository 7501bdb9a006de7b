/** Values for the tool Update, of which one is nonsense, and what the model has to read then. */
const SID = '43bb71ee-553f-4074-bb20-8e2747647cce';
const GOOD = { Call: SID, Apply_To: 'recording', Recording: SID, Status: 'paused' };

interface Nonsense {
	tool: 'Update' | 'Find_calls';
	values: object;
	error: RegExp;
}

const update = (values: object, error: RegExp): Nonsense => ({
	tool: 'Update',
	values: { ...GOOD, ...values },
	error,
});

const find = (values: object, error: RegExp): Nonsense => ({
	tool: 'Find_calls',
	values: { Limit: 5, From: '', Status: '', ...values },
	error,
});

/** Of the type that the model was told, but wrong. */
export const WRONG_VALUES: Nonsense[] = [
	update(
		{ Call: 'the call with Ms Smith' },
		/^Call must be a SID such as \S+, but got "the call with Ms Smith"\. .*the UUID that SignalWire shows/,
	),
	update({ Call: '' }, /^Call is empty for this item\. It needs a value\./),
	update({ Recording: `../${SID}` }, /^Recording must be a SID such as/),
	update(
		{ Status: 'on hold' },
		/^Status must be in-progress, paused or stopped, but got "on hold"\./,
	),
	update({ Status: '' }, /^Status is empty for this item\. It needs a value\./),
	update(
		{ Apply_To: 'everything' },
		/^Apply To must be activeRecordings, recording or conversation, but got "everything"\./,
	),
	find({ Limit: 0 }, /^Limit must be a whole number of 1 or more, but got/),
	find({ Limit: 2.5 }, /^Limit must be a whole number of 1 or more, but got/),
	find({ From: 'my boss' }, /^From must be .*, but got "my boss"\./),
	find({ Status: 'running' }, /^Status must be busy, .* or ringing, but got "running"\./),
];

/** Of another type than the model was told, or missing. */
export const WRONG_TYPES: Nonsense[] = [
	update({ Call: 5 }, /^Call must be a SID such as \S+, but got the number 5\./),
	update({ Call: { sid: SID } }, /^Call must be a SID such as \S+, but got an object\./),
	update({ Call: undefined }, /^Call is empty for this item\. It needs a value\./),
	update({ Recording: null }, /^Recording is empty for this item\. It needs a value\./),
	update(
		{ Status: true },
		/^Status must be in-progress, paused or stopped, but got the boolean true\./,
	),
	find({ Limit: 'all' }, /^Limit must be a whole number of 1 or more, but got "all"\./),
];
