import type { IDataObject } from 'n8n-workflow';
import type { Behaviour, Fault, Recording } from '../../../sandbox';
import { conferenceRecording } from '../../support/operations';
import { linksFor, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, behave, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const UPDATE = conferenceRecording.operations.update;
const ACTIVE = { applyTo: 'activeRecordings' };

/** So many recordings in progress of one conference. */
function givenRecordings(count: number): Recording[] {
	const { sid: conference_sid } = given.sandbox.addConference();
	return Array.from({ length: count }, () =>
		given.sandbox.addConferenceRecording({ conference_sid }),
	);
}

const itemsFor = (recordings: Recording[]) =>
	recordings.map(({ sid, conference_sid }) => ({
		conferenceSid: conference_sid,
		recordingSid: sid,
	}));

async function update(recordings: Recording[], fields: IDataObject = {}) {
	return await runOperation(given.sandbox, UPDATE, itemsFor(recordings), { fields });
}

async function updateActive(conferences: Array<string | null>, fields: IDataObject = {}) {
	const items = conferences.map((conferenceSid) => ({ conferenceSid }));
	return await runOperation(given.sandbox, UPDATE, items, { fields: { ...ACTIVE, ...fields } });
}

const pathOf = ({ conference_sid, sid }: Recording) =>
	`${accountPath(given.sandbox)}/Conferences/${conference_sid}/Recordings/${sid}`;

describe('one recording of a conference', () => {
	it.each([
		[{}, 'Status=paused&PauseBehavior=silence', 'in-progress', 'paused'],
		[{ pauseBehavior: 'skip' }, 'Status=paused&PauseBehavior=skip', 'in-progress', 'paused'],
		[{ status: 'in-progress' }, 'Status=in-progress', 'paused', 'in-progress'],
		[{ status: 'stopped', pauseBehavior: 'skip' }, 'Status=stopped', 'paused', 'stopped'],
	])('%j is one POST to the path of the conference: %s', async (fields, body, before, after) => {
		const { sandbox } = given;
		const recordings = givenRecordings(2);
		recordings.forEach((recording) => Object.assign(recording, { status: before }));
		const { output, tickets } = await update(recordings, fields);
		expect(statusesOf(sandbox, recordings)).toEqual([after, after]);
		expect(output.map(({ json }) => json)).toEqual(recordings);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		expect(
			sandbox.requests.map((request) => [request.method, request.target, request.body]),
		).toEqual(recordings.map((recording) => ['POST', pathOf(recording), body]));
	});

	it('is a success only when SignalWire says so, by the path of the conference', async () => {
		const { sandbox } = given;
		behave(sandbox, { statusLag: 400 });
		const recordings = givenRecordings(2);
		const { output } = await update(recordings);
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
		const reads = requestsOf(sandbox, 'GET').map(({ path }) => path);
		expect([...new Set(reads)].sort()).toEqual(recordings.map(pathOf).sort());
	});

	it('fails when it still runs, whatever the answer was', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(5);
		const [elsewhere] = recordings;
		const { sid: conference_sid } = sandbox.addConference();
		const body = JSON.stringify({ ...elsewhere, conference_sid, status: 'paused' });
		const faults: Fault[] = [
			{ kind: 'body', body },
			{ kind: 'ignored' },
			{ kind: 'html' },
			{ kind: 'empty' },
			{ kind: 'truncated' },
		];
		faults.forEach((fault, index) =>
			sandbox.faults.add({ method: 'POST', path: recordings[index].sid, fault }),
		);
		const onError = 'continueErrorOutput';
		const result = await runOperation(sandbox, UPDATE, itemsFor(recordings), { onError });
		expect(result.output).toEqual([]);
		expect(result.errorTickets).toEqual(ticketsFor(faults.length));
		result.errorOutput.forEach(({ json, error }, index) => {
			const { sid, conference_sid: owner } = recordings[index];
			expect(json.error).toBe('The recording is still running, not paused');
			expect(error?.description).toContain(`recording ${sid} of conference ${owner}`);
		});
	});

	it.each(['accepted', 'refused400', 'refused409', 'refused422C'] as Array<
		Behaviour['repeatedUpdate']
	>)('may be asked twice: %s', async (repeatedUpdate) => {
		behave(given.sandbox, { repeatedUpdate });
		const recordings = givenRecordings(2);
		await update(recordings);
		const { output, error } = await update(recordings);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
	});
});

describe('all active recordings of a conference', () => {
	it('are found by the list of the conference, updated by one request each, and looked at again', async () => {
		const { sandbox } = given;
		const [first, second] = [givenRecordings(2), givenRecordings(3)];
		Object.assign(second[0], { status: 'completed' });
		const { tickets, output } = await updateActive(
			[first[0], second[0]].map(({ conference_sid }) => conference_sid),
		);
		expect(tickets).toEqual(['T0', 'T0', 'T1', 'T1']);
		const updated = [...first, ...second.slice(1)];
		expect(output.map(({ json }) => json.sid).sort()).toEqual(updated.map(({ sid }) => sid).sort());
		expect(statusesOf(sandbox, updated)).toEqual(Array(4).fill('paused'));
		expect(requestsOf(sandbox, 'GET').map(({ target }) => target)).toEqual(
			[first, second, first, second].map(
				([{ conference_sid }]) =>
					`${accountPath(sandbox)}/Conferences/${conference_sid}/Recordings?PageSize=1000`,
			),
		);
		const posted = requestsOf(sandbox, 'POST').map(({ path }) => path);
		expect(posted.sort()).toEqual(updated.map(pathOf).sort());
	});

	it('never include one of another conference, whatever SignalWire lists', async () => {
		const { sandbox } = given;
		const [[own], [foreign]] = [givenRecordings(1), givenRecordings(1)];
		const recordings = [foreign, own];
		const body = JSON.stringify({ recordings, next_page_uri: null });
		sandbox.faults.add({ method: 'GET', times: 1, fault: { kind: 'body', body } });
		const { output } = await updateActive([own.conference_sid]);
		expect(output.map(({ json }) => json.sid)).toEqual([own.sid]);
		expect(statusesOf(sandbox, [own, foreign])).toEqual(['paused', 'in-progress']);
	});

	it('fail the item when there is none', async () => {
		const { sid } = given.sandbox.addConference();
		const { error } = await updateActive([sid]);
		expect(error?.message).toBe(`The conference ${sid} has no active recording`);
		expect(requestsOf(given.sandbox, 'POST')).toEqual([]);
	});
});
