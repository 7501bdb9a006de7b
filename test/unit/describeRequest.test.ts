import { describeRequest } from '../../nodes/SignalWire/transport/describeRequest';
import { resources } from '../../nodes/SignalWire/resources';

const SIDS = {
	callSid: 'c1',
	conferenceSid: 'f1',
	messageSid: 'm1',
	phoneNumber: '+13105550150',
	phoneNumberSid: 'p1',
	recordingSid: 'r1',
	transcriptionSid: 't1',
};

it.each([
	['/Calls/{callSid}', 'read call c1', 'Call c1 was not found'],
	['/Conferences/{conferenceSid}', 'read conference f1', 'Conference f1 was not found'],
	['/Recordings/{recordingSid}', 'read recording r1', 'Recording r1 was not found'],
	['/Recordings/{recordingSid}.json', 'read recording r1', 'Recording r1 was not found'],
	['/Transcriptions/{transcriptionSid}', 'read transcription t1', 'Transcription t1 was not found'],
	['/Calls/{callSid}/Recordings', 'read call c1', 'Call c1 was not found'],
	[
		'/Calls/{callSid}/Recordings/{recordingSid}',
		'read recording r1 of call c1',
		'Recording r1 was not found on this call',
	],
	[
		'/Conferences/{conferenceSid}/Recordings/{recordingSid}',
		'read recording r1 of conference f1',
		'Recording r1 was not found on this conference',
	],
])('a request for %s is worded as "%s" and "%s"', (path, action, notFound) => {
	const scope = 'Voice';
	expect(describeRequest('read', path, SIDS)).toEqual({ action, notFound, scope });
});

it.each([
	['/Messages', 'Messaging'],
	['/Messages/{messageSid}', 'Messaging'],
	['/IncomingPhoneNumbers', 'Numbers'],
	['/IncomingPhoneNumbers/{phoneNumberSid}', 'Numbers'],
	['/api/relay/rest/phone_numbers', 'Numbers'],
	['/api/relay/rest/lookup/phone_number/{phoneNumber}', undefined],
	['/Calls', 'Voice'],
	['/Calls/{callSid}/Recordings', 'Voice'],
	['/Conferences/{conferenceSid}/Participants', 'Voice'],
])('a request for %s needs the scope %s', (path, scope) => {
	expect(describeRequest('read', path, SIDS).scope).toBe(scope);
});

it('a path that names nothing yet is told by what was to be done', () => {
	expect(describeRequest('send the message', '/Messages', {})).toEqual({
		action: 'send the message',
		notFound: 'SignalWire does not know this address',
		scope: 'Messaging',
	});
});

it('a SID keeps its capitals', () => {
	const sids = { callSid: 'AB', recordingSid: 'CD' };
	expect(describeRequest('delete', '/Calls/{callSid}/Recordings/{recordingSid}', sids)).toEqual({
		action: 'delete recording CD of call AB',
		notFound: 'Recording CD was not found on this call',
		scope: 'Voice',
	});
});

const PATHS = resources.flatMap(({ value, operations }) =>
	operations.map(
		({ option }) => [value, option.value, String(option.routing?.request?.url)] as const,
	),
);

it.each(PATHS)('every name in the path of %s: %s has its words', (_resource, _operation, path) => {
	const { action, notFound } = describeRequest('read', path, SIDS);
	expect(`${action} ${notFound}`).not.toMatch(/undefined|\{/);
});
