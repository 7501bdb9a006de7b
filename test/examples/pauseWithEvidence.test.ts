import type { Recording } from '../../sandbox';
import { callExample } from '../support/n8n/callExample';
import { DataTables } from '../support/n8n/dataTables';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import { behave, statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const TABLE = 'Recording evidence';
let dataTables: DataTables;
beforeEach(() => {
	dataTables = new DataTables();
});

const tell = async (payment: string, callSid: string, changes?: ExampleChanges) =>
	await callExample({
		file: 'pause-with-evidence.json',
		sandbox: given.sandbox,
		body: { callSid, payment },
		changes,
		dataTables,
	});

function recordedCall(): { callSid: string; recordings: Recording[] } {
	const { sandbox } = given;
	const callSid = sandbox.addCall().sid;
	const recordings = [1, 2].map(() => sandbox.addRecording({ call_sid: callSid }));
	return { callSid, recordings };
}

it('stores a row for each recording, of the pause and of the resume', async () => {
	const { callSid, recordings } = recordedCall();
	for (const payment of ['started', 'finished']) {
		const { status, body } = await tell(payment, callSid);
		expect([status, body.evidence]).toEqual([200, 'stored']);
	}
	const rows = dataTables.rowsOf(TABLE);
	expect(rows.map((row) => row.action)).toEqual(['pause', 'pause', 'resume', 'resume']);
	const sids = recordings.map(({ sid }) => sid).sort();
	for (const pair of [rows.slice(0, 2), rows.slice(2)]) {
		expect(pair.map((row) => row.recording_sid).sort()).toEqual(sids);
	}
	expect(rows[0]).toMatchObject({
		call_sid: callSid,
		status_before: 'in-progress',
		status_after: 'paused',
		confirmed_by: 'response',
		attempts: 1,
		reads: 0,
		workflow_name: 'Pause with evidence',
		node: 'Pause or resume',
		error: null,
	});
	const moments = ['requested_at', 'answered_at', 'confirmed_at'].map((name) =>
		Date.parse(String(rows[0][name])),
	);
	expect(moments).toEqual([...moments].sort((a, b) => a - b));
	expect(rows[0].execution_id).not.toBe(rows[2].execution_id);
});

it('stores how a pause was confirmed whose response did not show it', async () => {
	const { callSid } = recordedCall();
	behave(given.sandbox, { statusLag: 600 });
	await tell('started', callSid);
	expect(dataTables.rowsOf(TABLE)[0]).toMatchObject({ confirmed_by: 'read' });
	expect(Number(dataTables.rowsOf(TABLE)[0].reads)).toBeGreaterThan(0);
});

describe.each([
	['the credential was deleted', WITHOUT_CREDENTIAL],
	['the node is disabled', DISABLED],
])('%s', (_, change) => {
	it.each(['started', 'finished'])('answers 502 to %s, and stores a failure', async (payment) => {
		const { callSid, recordings } = recordedCall();
		const { status, body } = await tell(payment, callSid, { 'Pause or resume': change });
		expect([status, body.status, body.evidence]).toEqual([502, undefined, 'stored']);
		expect(body.error).toMatch(/^SignalWire did not confirm it: .* Pause or resume .*credential/);
		const [row, ...others] = dataTables.rowsOf(TABLE);
		expect(others).toEqual([]);
		expect(row).toMatchObject({ call_sid: callSid, status_after: null, error: body.error });
		expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	});
});

it('stores one failure where one of two recordings cannot be paused', async () => {
	const { callSid, recordings } = recordedCall();
	const { sid } = recordings[1];
	given.sandbox.faults.add({ method: 'POST', path: sid, fault: { kind: 'ignored' } });
	const { status } = await tell('started', callSid);
	expect(status).toBe(502);
	const [row, ...others] = dataTables.rowsOf(TABLE);
	expect([row.action, row.error, others]).toEqual(['pause', expect.stringContaining(sid), []]);
});

it('stores a failure for a call that has ended', async () => {
	const { callSid } = recordedCall();
	given.sandbox.hangUp(callSid);
	const { status, body } = await tell('started', callSid);
	expect([status, body.evidence]).toEqual([502, 'stored']);
	expect(dataTables.rowsOf(TABLE)).toEqual([expect.objectContaining({ error: body.error })]);
});

it('answers that the evidence is not stored where the data table is out of order', async () => {
	const { callSid, recordings } = recordedCall();
	dataTables.isBroken = true;
	const { status, body } = await tell('started', callSid);
	expect([status, body.status, body.evidence]).toEqual([200, 'paused', 'not stored']);
	expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'paused']);
});
