import { givenRecordings, update } from '../../support/recordingUpdate';
import { ON_ERROR_MODES } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(ON_ERROR_MODES)(
	'an operation that this version does not have, with %s',
	(onError) => {
		it.each(['archive', ''])(
			'is an error of each item, and nothing is sent: "%s"',
			async (operation) => {
				const { sandbox } = given;
				const { error, output, errorOutput, tickets, errorTickets } = await update(
					sandbox,
					givenRecordings(sandbox, 2),
					{ onError, fields: { operation } },
				);
				expect(sandbox.requests).toEqual([]);
				const message = `The SignalWire node has no operation "${operation}" for "recording"`;
				const errors = error ? [error] : [...output, ...errorOutput].map((item) => item.error);
				expect(errors).toHaveLength(onError === 'stopWorkflow' ? 1 : 2);
				for (const { message: told } of errors as Error[]) expect(told).toContain(message);
				expect([...tickets, ...errorTickets]).toEqual(
					onError === 'stopWorkflow' ? [] : ['T0', 'T1'],
				);
			},
		);
	},
);

it('a resource that this version does not have is never a success either', async () => {
	const { sandbox } = given;
	const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
		fields: { resource: 'fax' },
	});
	expect(error?.message).toBe('This version of the SignalWire node does not know the operation');
	expect(sandbox.requests).toEqual([]);
});
