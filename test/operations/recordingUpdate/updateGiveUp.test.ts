import { givenRecordings, update, updateAll } from '../../support/recordingUpdate';
import { ticketsFor } from '../../support/runOperation';
import { requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const giveUpAfter = (seconds: unknown, more: object = {}) => ({
	fields: { options: { giveUpAfter: seconds, ...more } },
	onError: 'continueErrorOutput' as const,
});

describe('Give Up After', () => {
	it('sends nothing that would come too late, and says what is known', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const fault = { kind: 'status' as const, status: 503, retryAfter: '8' };
		sandbox.faults.add({ method: 'POST', path: recordings[0].sid, fault });
		const began = Date.now();
		const { errorOutput, errorTickets, tickets } = await update(
			sandbox,
			recordings,
			giveUpAfter(1.5),
		);
		expect([errorTickets, tickets]).toEqual([['T0'], ['T1']]);
		expect(Date.now() - began).toBeLessThan(8000);
		expect(requestsOf(sandbox, 'POST')).toHaveLength(2);
		expect(errorOutput[0].json.error).toBe(
			'The time to give up was reached before SignalWire confirmed it',
		);
		const description = errorOutput[0].error?.description;
		expect(description).toContain('It was sent once: SignalWire answered with HTTP 503.');
		expect(description).toContain('SignalWire says "in-progress" for the recording.');
	});

	it('is a success where the recording shows in the time that is left that it has worked', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const fault = { kind: 'status' as const, status: 503, retryAfter: '8', carriedOut: true };
		sandbox.faults.add({ method: 'POST', path: recordings[0].sid, fault });
		const { tickets } = await update(sandbox, recordings, giveUpAfter(3));
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it('ends reading again: the recording is still running', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		sandbox.faults.add({ method: 'POST', path: recordings[0].sid, fault: { kind: 'ignored' } });
		const { errorOutput } = await update(sandbox, recordings, giveUpAfter(0.5));
		expect(errorOutput.map(({ json }) => json.error)).toEqual([
			'The recording is still running, not paused',
		]);
		expect(errorOutput[0].error?.description).toContain('The time to give up was reached');
		expect(requestsOf(sandbox, 'GET').length).toBeLessThan(3);
	});

	it('says that nothing was sent where finding the recordings took all the time', async () => {
		const { sandbox } = given;
		const [{ call_sid }] = givenRecordings(sandbox, 1);
		sandbox.faults.add({ method: 'GET', fault: { kind: 'delay', ms: 600 } });
		const { errorOutput } = await updateAll(
			sandbox,
			'activeRecordings',
			[call_sid],
			giveUpAfter(0.3),
		);
		expect(errorOutput[0].error?.description).toContain('It was not sent by then.');
		expect(requestsOf(sandbox, 'POST')).toEqual([]);
	});

	it('does not count the time in which an item waits for its turn', async () => {
		const { sandbox } = given;
		const calls = ticketsFor(100).map(() => givenRecordings(sandbox, 1)[0].call_sid);
		sandbox.faults.add({ fault: { kind: 'delay', ms: 700 } });
		// Three requests for each of 100 calls, 50 at a time: four seconds and more in all.
		const { tickets, errorOutput } = await updateAll(
			sandbox,
			'activeRecordings',
			calls,
			giveUpAfter(3.3),
		);
		expect(errorOutput.map(({ json }) => json.error)).toEqual([]);
		expect(tickets).toEqual(ticketsFor(100));
		expect(sandbox.maxInFlight).toBeLessThanOrEqual(50);
	});

	it.each([0, -1, 'soon', '', null, 3601, '={{ $json.nothing }}'])(
		'is refused before anything is sent: %j',
		async (seconds) => {
			const { sandbox } = given;
			const recordings = givenRecordings(sandbox, 2);
			const { errorOutput, errorTickets } = await update(sandbox, recordings, giveUpAfter(seconds));
			expect(errorTickets).toEqual(['T0', 'T1']);
			errorOutput.forEach(({ json }) => expect(json.error).toContain('Give Up After'));
			expect(sandbox.requests).toEqual([]);
		},
	);
});

it.each(['verifyStatus', 'includeEvidence', 'onlyIfUnchangedSince'])(
	'an expression that gives nothing for %s is refused, not taken for the default',
	async (name) => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const options = { [name]: '={{ $json.nothing }}' };
		const { errorTickets } = await update(sandbox, recordings, {
			fields: { options },
			onError: 'continueErrorOutput',
		});
		expect(errorTickets).toEqual(['T0', 'T1']);
		expect(sandbox.requests).toEqual([]);
	},
);
