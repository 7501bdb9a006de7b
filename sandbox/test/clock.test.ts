import { createdAt } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

const SKEW = 3_600_000;

/** How far a date is ahead of this machine's clock, in whole minutes. */
function minutesAhead(date: string | null | undefined): number {
	return Math.round((Date.parse(date ?? '') - Date.now()) / 60_000);
}

it.each([SKEW, -SKEW])('its clock can be off by %i ms', async (skew) => {
	given.sandbox.behaviour.clockSkew = skew;
	const { path, call } = given.client.liveRecording();
	const paused = await given.client.post(path, 'Status=paused');
	const dates = [
		paused.json.date_updated,
		paused.headers.get('date'),
		call.date_created,
		given.sandbox.addConference().date_created,
	];
	for (const date of dates) expect(Math.abs(minutesAhead(date) - skew / 60_000)).toBeLessThan(2);
	const stopped = (await given.client.post(path, 'Status=stopped')).json;
	expect(stopped.duration).toBeLessThan(60);
});

it.each([
	['moves', false],
	['stays', true],
] as const)('the date of an update %s', async (dateUpdated, isUnchanged) => {
	given.sandbox.behaviour.dateUpdated = dateUpdated;
	const { date_created } = createdAt('2026-01-01T00:00:00Z');
	const call = given.sandbox.addCall({ date_created });
	const recording = given.sandbox.addRecording({ call_sid: call.sid, date_created });
	const { client } = given;
	const replies = [
		await client.post(`/Calls/${call.sid}/Recordings/${recording.sid}`, 'Status=paused'),
		await client.post(`/Calls/${call.sid}`, 'Url=https://crm.example/next'),
	];
	for (const { json } of replies) expect(json.date_updated === date_created).toBe(isUnchanged);
});
