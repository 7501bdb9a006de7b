import nodeCodex from '../../nodes/SignalWire/SignalWire.node.json';

/** What people type who look for this node. */
const SEARCHES = [
	'audio',
	'call recording',
	'call recordings',
	'call status',
	'compliance',
	'download recording',
	'hang up',
	'hang up call',
	'list calls',
	'live call',
	'pause a call',
	'pause call recording',
	'pause call recordings',
	'pause recording',
	'pause recordings',
	'payment',
	'pci',
	'pci dss',
	'phone call',
	'record a call',
	'record call',
	'recording ready',
	'resume',
	'send sms',
	'signal wire',
	'sms',
	'status callback',
	'stop call recording',
	'stop recording',
	'telephony',
	'transcript',
	'voice',
	'webhook',
];

/**
 * n8n finds a node where one alias holds all that was typed, in any case, and reads those of the
 * node only, also for its trigger.
 */
const finds = (words: string) =>
	nodeCodex.alias.some((alias) => alias.toLowerCase().includes(words));

it.each(SEARCHES)('is found by "%s"', (words) => {
	expect(finds(words)).toBe(true);
});
