import type { INodeParameters } from 'n8n-workflow';
import { createdAt } from '../../../sandbox';
import { searchList } from '../../support/n8n/searchList';
import { conferenceParticipant } from '../../support/operations';
import { byId } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const search = async (conferenceSid: unknown, filter?: string) =>
	await searchList({
		method: 'searchCalls',
		credentials: given.sandbox.credentials,
		parameters: {
			resource: 'conferenceParticipant',
			conferenceSid: byId(conferenceSid),
		} as INodeParameters,
		filter,
	});

describe('searchCalls for a participant', () => {
	it('offers those of the chosen conference by the numbers of the call, newest first', async () => {
		const { sandbox } = given;
		const [{ conference_sid, call_sid: older }] = conferenceParticipant.add(sandbox, 1, {
			...createdAt('2025-01-01T10:00:00Z'),
		});
		const { sid: newer } = sandbox.addCall({ from: '+12025550112', to: '+12025550113' });
		sandbox.addParticipant({
			...{ conference_sid, call_sid: newer, hold: true, muted: true },
			...createdAt('2025-01-01T11:00:00Z'),
		});
		conferenceParticipant.add(sandbox, 1);
		const { results } = await search(conference_sid);
		expect(results.map(({ value }) => value)).toEqual([newer, older]);
		expect(results[0].name).toMatch(/^\+12025550112 → \+12025550113 · hold · muted · 1 Jan 2025/);
		expect(results[1].name).toMatch(/^\+\d+ → \+\d+ · 1 Jan 2025/);
		expect(sandbox.requests.map(({ path }) => path)).toEqual([
			accountPath(sandbox, `/Conferences/${conference_sid}/Participants`),
			accountPath(sandbox, '/Calls'),
		]);
		const found = await search(conference_sid, newer.slice(0, 8).toUpperCase());
		expect(found.results.map(({ value }) => value)).toEqual([newer]);
		const byNumber = await search(conference_sid, '202 555 0113');
		expect(byNumber.results.map(({ value }) => value)).toEqual([newer]);
	});

	it('shows the SID of the call where the calls cannot be read', async () => {
		const { sandbox } = given;
		const [{ conference_sid, call_sid }] = conferenceParticipant.add(sandbox, 1);
		sandbox.faults.add({ path: '/Calls', fault: { kind: 'status', status: 403 } });
		const { results } = await search(conference_sid);
		expect(results).toEqual([
			{ name: expect.stringContaining(`${call_sid} · `) as string, value: call_sid },
		]);
	});

	it.each(['', undefined])('asks for a conference first where it is %j', async (conferenceSid) => {
		await expect(search(conferenceSid)).rejects.toThrow('Choose a conference first');
		expect(given.sandbox.requests).toEqual([]);
	});
});
