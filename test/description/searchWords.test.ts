import nodeCodex from '../../nodes/SignalWire/SignalWire.node.json';

/** What people type who look for this node. */
const SEARCHES = [
	'audio',
	'call recording',
	'call status',
	'compliance',
	'download recording',
	'hang up',
	'list calls',
	'live call',
	'pause call recording',
	'pause recording',
	'payment',
	'pci',
	'pci dss',
	'phone call',
	'record a call',
	'record call',
	'recording ready',
	'resume',
	'send sms',
	'sms',
	'status callback',
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
