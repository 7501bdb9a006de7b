import { expectErrorsTold } from '../../support/errorBodies';
import { recording } from '../../support/operations/recording';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

it.each([409, 429, 502, 504])('tells every body of an error with HTTP %i', async (status) => {
	await expectErrorsTold(given.sandbox, recording.operations.update, status);
});

it('tells that a call has ended', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	sandbox.hangUp(recordings[0].call_sid!);
	const { error } = await update(sandbox, recordings);
	expect(error?.message).toBe('The call has ended, so its recording can no longer be paused');
	expect(error?.description).toContain('"completed"');
	expect(error?.description).toContain('code 21220');
});

it('tells that a recording belongs to another call', async () => {
	const { sandbox } = given;
	const [recording] = givenRecordings(sandbox, 1);
	const stranger = sandbox.addCall();
	const { error } = await update(sandbox, [{ ...recording, call_sid: stranger.sid }]);
	expect(error?.message).toBe(`Recording ${recording.sid} was not found on this call`);
	expect(error?.description).toContain(`belongs to call ${recording.call_sid}`);
});

it.each([401, 403] as const)('tells that the token lacks the Voice scope: %i', async (status) => {
	const { sandbox } = given;
	sandbox.behaviour.missingScope = status;
	sandbox.addToken('PTwithoutvoice', ['messaging']);
	const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
		credentials: { ...sandbox.credentials, apiToken: 'PTwithoutvoice' },
	});
	expect(error?.description).toContain('Voice scope');
	expect(sandbox.requests).toHaveLength(2);
});
