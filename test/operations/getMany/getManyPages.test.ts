import type { Fault } from '../../../sandbox';
import { recording, RESOURCE_ROWS } from '../../support/operations';
import { listProject } from '../../support/projectList';
import { runOperation } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(RESOURCE_ROWS)('Return All of %s', (_name, found) => {
	it('gives all of three pages, each entry once, linked', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2100).reverse();
		const { output, tickets } = await runOperation(
			sandbox,
			found.operations.getAll,
			[found.itemOf(entries[0])],
			{ fields: { returnAll: true } },
		);
		expect(output.map(({ json }) => json.sid)).toEqual(entries.map(({ sid }) => sid));
		expect(new Set(tickets)).toEqual(new Set(['T0']));
		expect(sandbox.requests).toHaveLength(3);
	});
});

describe('a fault at page 3 of 5', () => {
	const givenFault = (fault: Fault, times?: number) => {
		const { sandbox } = given;
		sandbox.faults.add({ path: accountPath(sandbox, '/Recordings'), after: 2, times, fault });
		return recording.add(sandbox, 4100).reverse();
	};

	it.each<[string, Fault]>([
		['is busy', { kind: 'status', status: 503, retryAfter: '0' }],
		['breaks the connection', { kind: 'reset' }],
		['breaks off midway', { kind: 'resetMidway' }],
	])('is waited out where SignalWire %s for a while', async (_how, fault) => {
		const entries = givenFault(fault, 1);
		const { sids, targets } = await listProject(given.sandbox);
		expect(sids).toEqual(entries.map(({ sid }) => sid));
		expect(targets).toHaveLength(6);
		expect(targets[3]).toBe(targets[2]);
	});

	it.each<[string, Fault, number, RegExp]>([
		['is busy', { kind: 'status', status: 503, retryAfter: '0' }, 5, /^SignalWire could not list/],
		['refuses', { kind: 'status', status: 400, code: 21481 }, 1, /^SignalWire refused to list/],
		['forgets the page', { kind: 'status', status: 404 }, 1, /^SignalWire did not find the/],
		['sends a page of HTML', { kind: 'html' }, 1, /^SignalWire's response is not a list/],
		['sends half a page', { kind: 'truncated' }, 1, /^SignalWire's response is not a list/],
	])('leaves no half result where SignalWire %s for good', async (_how, fault, times, message) => {
		givenFault(fault);
		const { sids, error, targets } = await listProject(given.sandbox);
		expect(sids).toEqual([]);
		expect(error).toMatch(message);
		expect(targets).toHaveLength(2 + times);
	});
});
