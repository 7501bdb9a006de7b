import type { IDataObject } from 'n8n-workflow';
import type { Conference } from '../../../sandbox';
import { conference } from '../../support/operations';
import {
	linksFor,
	ON_ERROR_MODES,
	runOperation,
	ticketsFor,
	type OperationRun,
} from '../../support/runOperation';
import { accountPath, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const { add, itemOf, operations } = conference;
const URL_1 = 'https://example.com/a.xml?x=1&y=%2B';
const END = { status: 'completed' };

const update = async (conferences: Conference[], updateFields: IDataObject, run?: OperationRun) =>
	await runOperation(given.sandbox, operations.update, conferences.map(itemOf), {
		...{ fields: { updateFields }, ...run },
	});

const formsSent = () =>
	requestsOf(given.sandbox, 'POST').map(({ form }) => Object.fromEntries(form));

describe('Conference: Update', () => {
	it('ends each conference, and says so', async () => {
		const { sandbox } = given;
		const conferences = add(sandbox, 2);
		const { output, tickets } = await update(conferences, END);
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(conferences.map(({ status }) => status)).toEqual(['completed', 'completed']);
		expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
			conferences.map(({ sid }) => [sid, 'completed']),
		);
		expect(sandbox.requests.map(({ method, path, body }) => [method, path, body])).toEqual(
			conferences.map(({ sid }) => [
				...['POST', accountPath(sandbox, `/Conferences/${sid}`), 'Status=completed'],
			]),
		);
	});

	it.each([
		[{ announceUrl: URL_1 }, { AnnounceUrl: URL_1 }],
		[
			{ announceUrl: URL_1, announceMethod: 'GET' },
			{ AnnounceUrl: URL_1, AnnounceMethod: 'GET' },
		],
	])('%j becomes %j', async (updateFields, form) => {
		const { output } = await update(add(given.sandbox, 2), updateFields);
		expect(output.map(({ json }) => json.status)).toEqual(['in-progress', 'in-progress']);
		expect(formsSent()).toEqual([form, form]);
	});

	it.each([
		[{}, 'There is nothing to update'],
		[{ status: '={{ "in-progress" }}' }, 'Status must be completed, but got "in-progress"'],
		[{ announceUrl: 'hello.mp3' }, 'Announce URL must be a URL'],
		[{ announceMethod: '={{ "PUT" }}' }, 'Announce Method must be GET or POST'],
	])('refuses %j before anything is sent', async (updateFields, message) => {
		const { error } = await update(add(given.sandbox, 2), updateFields);
		expect(error?.message).toContain(message);
		expect(given.sandbox.requests).toEqual([]);
	});
});

describe('the end of a conference is confirmed', () => {
	it.each(ON_ERROR_MODES)('where it was answered and did not happen: %s', async (onError) => {
		const { sandbox } = given;
		const conferences = add(sandbox, 3);
		const path = conferences[1].sid;
		sandbox.faults.add({ method: 'POST', path, fault: { kind: 'ignored' } });
		const result = await update(conferences, END, { onError });
		const isStopped = onError === 'stopWorkflow';
		const isSplit = onError === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error)?.error;
		const error = result.error ?? failed;
		expect(error?.message).toBe('SignalWire did not confirm that the conference has ended');
		expect(error?.description).toContain('"in-progress" for the conference');
	});

	it('where the answer got lost, and where it is over already', async () => {
		const { sandbox } = given;
		const conferences = add(sandbox, 3);
		sandbox.endConference(conferences[1].sid);
		const faults = { method: 'POST', times: 1 };
		sandbox.faults.add({ ...faults, path: conferences[0].sid, fault: { kind: 'resetAfter' } });
		sandbox.faults.add({
			...{ ...faults, path: conferences[2].sid },
			fault: { kind: 'status', status: 503, retryAfter: '0' },
		});
		const { tickets } = await update(conferences, END);
		expect(tickets).toEqual(ticketsFor(3));
		expect(conferences.map(({ status }) => status)).toEqual(Array(3).fill('completed'));
	});

	it('but nothing is announced in one that is over', async () => {
		const conferences = add(given.sandbox, 2, { status: 'completed' });
		const { errorTickets, errorOutput } = await update(
			conferences,
			{ ...END, announceUrl: URL_1 },
			{ onError: 'continueErrorOutput' },
		);
		expect(errorTickets).toEqual(ticketsFor(2));
		errorOutput.forEach(({ json }) =>
			expect(json.error).toBe('The conference has ended, so it can no longer be changed'),
		);
	});
});
