import { boolean } from '../http/parameters';
import { inConference } from './inConference';
import { list } from './list';

export const listParticipants = list({
	kind: 'participant',
	path: '/Conferences/:ConferenceSid/Participants',
	scope: 'calling',
	equal: { Muted: { ...boolean, field: 'muted' }, Hold: { ...boolean, field: 'hold' } },
	belongs: inConference,
});
