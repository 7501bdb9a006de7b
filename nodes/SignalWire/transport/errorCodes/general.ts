import { byCode, type CodeExplanation } from './explanation';

/** Compatibility API, error codes: those of all resources. */
export const GENERAL_CODES: Record<string, CodeExplanation> = {
	'10004': {
		message: 'SignalWire does not know the Account SID as a part of your project',
		advice: 'Leave Account SID empty, or enter the Project ID of one of your subprojects.',
		isWhole: true,
	},
	'20009': {
		advice: 'It is still in progress, and can be deleted once that is over.',
	},
	'50509': {
		advice:
			'A message cannot be redacted while it is queued or initiated. Try again when its status is sent.',
	},
	'21220': {
		message: 'The call is not in progress',
		advice:
			'It has ended, or has not been answered yet. Only a live call can be recorded or redirected.',
		isWhole: true,
	},
	...byCode([
		[
			['21211', '21217'],
			'SignalWire does not accept the number in To',
			'Write it with + and the country code, and check that the number exists.',
		],
		[
			['21210', '21212'],
			'SignalWire does not accept the number in From',
			'It has to be a number of the project. Choose it from the list.',
		],
		[
			['30002'],
			'The balance of the project is too low',
			'Add funds in the dashboard of SignalWire.',
		],
		[
			['30010'],
			'It costs more than the highest price that is set',
			'Raise that price, or leave it out.',
		],
	]),
};
