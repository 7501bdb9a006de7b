import type { IDataObject } from 'n8n-workflow';
import { createdAt } from '../../../sandbox';
import { searchList, shownOf } from '../../support/n8n/searchList';
import { byId } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

/** A call and a conference with one recording each. */
function givenOwners() {
	const { sandbox } = given;
	const call_sid = sandbox.addCall().sid;
	const conference_sid = sandbox.addConference().sid;
	return {
		callSid: byId(call_sid),
		conferenceSid: byId(conference_sid),
		ofCall: sandbox.addRecording({ call_sid }).sid,
		ofConference: sandbox.addConferenceRecording({ conference_sid }).sid,
	};
}

async function offered(parameters: IDataObject) {
	const { credentials } = given.sandbox;
	const method = 'searchRecordings';
	const { results } = await searchList({ method, credentials, parameters: parameters as never });
	return results.map(({ value }) => value);
}

it.each([
	['recording', 'update', ['ofCall']],
	['recording', 'get', ['ofConference', 'ofCall']],
	['recording', 'download', ['ofConference', 'ofCall']],
	['recording', 'delete', ['ofConference', 'ofCall']],
	['conferenceRecording', 'update', ['ofConference']],
	['conferenceRecording', 'get', ['ofConference']],
	['conferenceRecording', 'delete', ['ofConference']],
])('the recordings for %s: %s are %j', async (resource, operation, expected) => {
	const { callSid, conferenceSid, ...recordings } = givenOwners();
	given.sandbox.addConferenceRecording({ conference_sid: given.sandbox.addConference().sid });
	const sids = await offered({ resource, operation, callSid, conferenceSid });
	const names = Object.entries(recordings).filter(([, sid]) => sids.includes(sid));
	expect(names.map(([name]) => name).sort()).toEqual([...expected].sort());
	expect(sids).toHaveLength(expected.length === 1 ? 1 : 3);
});

it.each([
	['is missing', undefined, /^Choose a conference first$/],
	['is not chosen yet', { __rl: true, mode: 'list', value: '' }, /^Choose a conference first$/],
	[
		'is no SID',
		byId('../x'),
		/^A value .* cannot be used Conference must be a SID such as .*, but got "\.\.\/x"\. Choose it/,
	],
])('says so when the conference %s, without a request', async (_what, conferenceSid, message) => {
	const parameters = { resource: 'conferenceRecording', operation: 'get', conferenceSid };
	expect(await offered(parameters as IDataObject).catch(shownOf)).toMatch(message);
	expect(given.sandbox.requests).toEqual([]);
});

it('says so when the conference is not there', async () => {
	const { callSid } = givenOwners();
	const parameters = { resource: 'conferenceRecording', operation: 'get', conferenceSid: callSid };
	await expect(offered(parameters)).rejects.toThrow(
		/^SignalWire did not find the recordings of the conference$/,
	);
});

it.each([
	['recording', 'update', 1],
	['recording', 'start', 1],
	['call', 'get', 2],
	['call', 'update', 2],
])('the calls for %s: %s are %i, the live one first', async (resource, operation, count) => {
	const { sandbox } = given;
	sandbox.addCall({ status: 'completed', ...createdAt('2026-01-31T12:00:00Z') });
	const live = sandbox.addCall();
	const { results } = await searchList({
		method: 'searchCalls',
		credentials: sandbox.credentials,
		parameters: { resource, operation },
	});
	expect(results).toHaveLength(count);
	expect(results[0].value).toBe(live.sid);
});
