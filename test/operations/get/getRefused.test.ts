import type { Fault } from '../../../sandbox';
import { RESOURCE_ROWS } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const NONSENSE: Array<[string, Fault]> = [
	['a page', { kind: 'html' }],
	['nothing', { kind: 'empty' }],
	['cut-off JSON', { kind: 'truncated' }],
	['a list', { kind: 'body', body: '[]' }],
	['null', { kind: 'body', body: 'null' }],
	['a text', { kind: 'body', body: '"paused"' }],
	['no content', { kind: 'body', status: 204, body: '' }],
	['sound', { kind: 'body', body: 'RIFF\u0000\u0000WAVE', contentType: 'audio/wav' }],
];

describe.each(NONSENSE)('a success with %s', (_answer, fault) => {
	it.each(RESOURCE_ROWS)('is no result of %s', async (_name, found) => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		sandbox.faults.add({ fault });
		const one = await runOperation(sandbox, found.operations.get, entries.map(found.itemOf), {
			onError: 'continueErrorOutput',
		});
		expect(one.errorOutput.map(({ json }) => json.error)).toEqual(
			Array(2).fill("SignalWire's response could not be read"),
		);
		const list = await runOperation(sandbox, found.operations.getAll, entries.map(found.itemOf), {
			onError: 'continueErrorOutput',
		});
		const entriesInWords = found.operations.getAll.task.replace('list the ', '');
		expect(list.errorOutput.map(({ json }) => json.error)).toEqual(
			Array(2).fill(`SignalWire's response is not a list of ${entriesInWords}`),
		);
		expect([...one.output, ...list.output]).toEqual([]);
		expect([...one.errorTickets, ...list.errorTickets]).toEqual(['T0', 'T1', 'T0', 'T1']);
		expect(sandbox.requests).toHaveLength(4);
	});
});
