import { Expression } from 'n8n-workflow';
import { properties } from '../../../nodes/SignalWire/resources';
import { TestCredentials } from '../../support/n8n/credentials';
import { byId } from '../../support/parameters';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

afterEach(() => jest.restoreAllMocks());

interface Cost {
	evaluations: number;
	credentialReads: number;
	requests: number;
}

/** What a run of so many items costs; n8n's own work is done as ever, and only counted. */
async function costOf(count: number, fields = {}): Promise<Cost> {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, count);
	sandbox.requests.length = 0;
	const evaluate = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const read = jest.spyOn(TestCredentials.prototype, 'getDecrypted');
	const { error } = await update(sandbox, recordings, { fields });
	expect(error).toBeUndefined();
	const isOurs = ([value]: unknown[]) => String(value).includes('$json.');
	const cost = {
		evaluations: evaluate.mock.calls.filter(isOurs).length,
		credentialReads: read.mock.calls.length,
		requests: sandbox.requests.length,
	};
	jest.restoreAllMocks();
	return cost;
}

/** What one more item costs. */
async function costOfOneMore(fields = {}): Promise<Cost> {
	const [few, more] = [await costOf(2, fields), await costOf(3, fields)];
	return {
		evaluations: more.evaluations - few.evaluations,
		credentialReads: more.credentialReads - few.credentialReads,
		requests: more.requests - few.requests,
	};
}

/** n8n evaluates a field twice for each time that the node has one of its name; see docs/decisions.md. */
const byN8n = (name: string) => 2 * properties.filter((field) => field.name === name).length;

const SIDS_EVALUATED = byN8n('callSid') + byN8n('recordingSid');

it('an item costs one request, one read of the credential, and no evaluation of the SIDs but those by n8n', async () => {
	expect(await costOfOneMore()).toEqual({
		evaluations: SIDS_EVALUATED,
		credentialReads: 1,
		requests: 1,
	});
});

it('SIDs by expressions that are more than a path into the item are evaluated once more, together', async () => {
	const recordingSid = byId('={{ $json.recordingSid.trim() }}');
	expect(await costOfOneMore({ recordingSid })).toMatchObject({ evaluations: SIDS_EVALUATED + 1 });
});

it('the credential that n8n reads for the first item is not read again', async () => {
	expect(await costOf(1)).toMatchObject({ credentialReads: 1, requests: 1 });
});

it('a field with routing is evaluated by n8n only', async () => {
	const status = "={{ $json.none ?? 'paused' }}";
	// Twice as any other, and once more in each of its two passes because of the routing.
	const evaluations = SIDS_EVALUATED + byN8n('status') + 2;
	expect(await costOfOneMore({ status })).toEqual({ evaluations, credentialReads: 1, requests: 1 });
});

it('the fields of Recording: Update are in the node once', () => {
	expect(byN8n('status')).toBe(2);
	expect(byN8n('recordingSid')).toBe(2);
	expect(byN8n('callSid')).toBe(2);
});
