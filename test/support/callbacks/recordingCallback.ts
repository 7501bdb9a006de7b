import type { Fields } from '../../../sandbox';

export const SIGNING_KEY = 'PSK_example';

/** A callback of SignalWire (Compatibility API, callbacks), with its numbers as texts, as a form has them. */
export const RECORDING: Fields = {
	AccountSid: '720796a0-8ee9-4350-83bd-2d07a3121f1e',
	CallSid: '43bb71ee-553f-4074-bb20-8e2747647cce',
	RecordingSid: '19e436af-5688-4307-b03b-bdb2b42b8142',
	RecordingUrl:
		'https://example.signalwire.com/api/laml/2010-04-01/Accounts/720796a0-8ee9-4350-83bd-2d07a3121f1e/Recordings/19e436af-5688-4307-b03b-bdb2b42b8142',
	RecordingStatus: 'completed',
	RecordingDuration: '94',
	RecordingChannels: '1',
	RecordingSource: 'RecordVerb',
};
