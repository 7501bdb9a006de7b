import { givenRecordings, itemsFor, update } from '../../support/recordingUpdate';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const API = '/api/laml/2010-04-01';

describe('what Recording: Update sends', () => {
	it('pauses each recording by one POST, with the default behavior', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const { output } = await update(sandbox, recordings);

		expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused']);
		expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
			recordings.map(({ sid }) => [sid, 'paused']),
		);
		expect(sandbox.requests).toHaveLength(2);
		sandbox.requests.forEach((request, index) => {
			const { sid, call_sid: call } = recordings[index];
			expect(request.method).toBe('POST');
			expect(request.target).toBe(
				`${API}/Accounts/${sandbox.projectId}/Calls/${call}/Recordings/${sid}`,
			);
			expect(request.body).toBe('Status=paused&PauseBehavior=silence');
			expect(request.headers).toMatchObject({
				'content-type': 'application/x-www-form-urlencoded',
				accept: 'application/json',
				authorization: `Basic ${Buffer.from(`${sandbox.projectId}:${sandbox.apiToken}`).toString('base64')}`,
			});
		});
	});

	it.each([
		[{ status: 'paused', pauseBehavior: 'skip' }, 'Status=paused&PauseBehavior=skip', 'paused'],
		[
			{ status: 'paused', pauseBehavior: 'silence' },
			'Status=paused&PauseBehavior=silence',
			'paused',
		],
		[{ status: 'stopped', pauseBehavior: 'skip' }, 'Status=stopped', 'stopped'],
	])('%j becomes %s', async (fields, body, status) => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		await update(sandbox, recordings, { fields: fields });
		expect(sandbox.requests.map((request) => request.body)).toEqual([body, body]);
		expect(statusesOf(sandbox, recordings)).toEqual([status, status]);
	});

	it('resumes without a pause behavior', async () => {
		const { sandbox } = given;
		const call = sandbox.addCall();
		const recordings = [1, 2].map(() =>
			sandbox.addRecording({ call_sid: call.sid, status: 'paused' }),
		);
		await update(sandbox, recordings, { fields: { status: 'in-progress' } });
		expect(sandbox.requests.map((request) => request.body)).toEqual([
			'Status=in-progress',
			'Status=in-progress',
		]);
		expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	});

	it('takes the status from each item, and the pause behavior only for those that pause', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 3);
		const asked = ['paused', 'stopped', 'paused'];
		await update(sandbox, recordings, {
			items: itemsFor(recordings).map((item, index) => ({ ...item, asked: asked[index] })),
			fields: { status: '={{ $json.asked }}', pauseBehavior: 'skip' },
		});
		const bodyOf = (sid: string) => sandbox.requests.find(({ path }) => path.endsWith(sid))?.body;
		expect(recordings.map(({ sid }) => bodyOf(sid))).toEqual([
			'Status=paused&PauseBehavior=skip',
			'Status=stopped',
			'Status=paused&PauseBehavior=skip',
		]);
		expect(statusesOf(sandbox, recordings)).toEqual(asked);
	});

	it('uses the Account SID of a subproject where one is given', async () => {
		const { sandbox } = given;
		const subproject = 'c0ffee00-1111-4222-8333-444455556666';
		sandbox.addSubproject(subproject);
		const calls = [sandbox.addCall({ account_sid: subproject }), sandbox.addCall()];
		const recordings = calls.map(({ sid }) => sandbox.addRecording({ call_sid: sid }));
		const accounts = [` ${subproject} `, ''];
		await update(sandbox, recordings, {
			items: itemsFor(recordings).map((item, index) => ({ ...item, accountSid: accounts[index] })),
		});
		expect(sandbox.requests.map(({ path }) => path.split('/')[5]).sort()).toEqual(
			[subproject, sandbox.projectId].sort(),
		);
		expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused']);
	});

	it('trims SIDs, takes them in upper case, and from either mode of the locator', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		await update(sandbox, [recording], {
			fields: {
				callSid: {
					__rl: true,
					mode: 'list',
					value: recording.call_sid,
					cachedResultName: 'A call',
				},
				recordingSid: { __rl: true, mode: 'id', value: `  ${recording.sid.toUpperCase()}\n` },
			},
		});
		expect(statusesOf(sandbox, [recording])).toEqual(['paused']);
	});

	it("ignores a pattern that a locator's stored value brings along", async () => {
		const { sandbox } = given;
		const [recording, other] = givenRecordings(sandbox, 2);
		const { error } = await update(sandbox, [recording], {
			fields: {
				callSid: { __rl: true, mode: 'id', value: recording.call_sid },
				recordingSid: {
					__rl: true,
					mode: 'id',
					value: `={{ '${recording.sid} ${other.sid}' }}`,
					__regex: '^\\S+ (\\S+)$',
				},
			},
		});
		expect(error?.message).toContain('Recording must be a SID');
		expect(sandbox.requests).toEqual([]);
	});

	it('takes any answer for a success when Verify Status is off', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		sandbox.faults.add({ fault: { kind: 'ignored' } });
		const { output } = await update(sandbox, recordings, {
			fields: { options: { verifyStatus: false } },
		});
		expect(output.map(({ json }) => json.status)).toEqual(['in-progress', 'in-progress']);
		expect(sandbox.requests).toHaveLength(2);
		expect(requestsOf(sandbox, 'GET')).toEqual([]);
	});

	it("gives the answer's fields as they came, unknown ones and odd types included", async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 1);
		const answer = {
			sid: recordings[0].sid,
			status: 'paused',
			duration: '4',
			price: null,
			channels: 2,
			source: 'BrandNewSource',
			nested: { list: [1, null, { a: 'ä' }] },
		};
		sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify(answer) } });
		const { output } = await update(sandbox, recordings);
		expect(output[0].json).toEqual(answer);
	});
});
