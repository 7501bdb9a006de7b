import { send } from '../../../nodes/SignalWire/resources/message/send';
import { hintsFor } from '../../support/n8n/nodeHints';

const WHERE = /queued.*accepted.*Status Callback URL.*Get/;

it('the output of a message says where its delivery is learnt, and so does the operation', () => {
	const shown = hintsFor('afterExecution', { message: 'Hello' });
	expect(shown).toEqual([expect.stringMatching(WHERE)]);
	expect(send.option.description).toMatch(WHERE);
});

it.each([
	['a message that reports to an address', { options: { statusCallback: 'https://example.com' } }],
	['another operation', { operation: 'get' }],
	['another resource', { resource: 'call' }],
])('the output says nothing of it for %s', (_, parameters) => {
	expect(hintsFor('afterExecution', parameters)).toEqual([]);
});
