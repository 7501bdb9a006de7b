import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { recording } from './operations';
import { runOperation } from './runOperation';
import { accountPath } from './sandbox';

const listPath = (sandbox: Sandbox) => accountPath(sandbox, '/Recordings');

/** A page of the project's recordings that says where the next one is. */
export const pageOf = (sandbox: Sandbox, sids: string[], token?: string): IDataObject => ({
	recordings: sids.map((sid) => ({ sid })),
	next_page_uri: token === undefined ? null : `${listPath(sandbox)}?PageToken=${token}`,
});

/** Answers in this order, each once, in place of the project's recordings. */
export function givenPages(sandbox: Sandbox, pages: IDataObject[]) {
	for (const page of pages) {
		const fault = { kind: 'body' as const, body: JSON.stringify(page) };
		sandbox.faults.add({ path: listPath(sandbox), times: 1, fault });
	}
}

/**
 * Lists all recordings of the project for one item, and those of a subproject for a second item,
 * which has to succeed whatever becomes of the first one.
 */
export async function listProject(sandbox: Sandbox) {
	const account_sid = randomUUID();
	sandbox.addSubproject(account_sid);
	const { sid: call_sid } = sandbox.addCall({ account_sid });
	const { sid } = sandbox.addRecording({ call_sid });
	const { output, tickets, errorOutput, errorTickets } = await runOperation(
		sandbox,
		recording.operations.getAll,
		[{ accountSid: '' }, { accountSid: account_sid }],
		{
			fields: { returnAll: true },
			onError: 'continueErrorOutput',
		},
	);
	expect([output.at(-1)?.json.sid, tickets.at(-1)]).toEqual([sid, 'T1']);
	expect(tickets.slice(0, -1)).toEqual(tickets.slice(1).map(() => 'T0'));
	expect(errorTickets).toEqual(errorOutput.map(() => 'T0'));
	return {
		sids: output.slice(0, -1).map(({ json }) => json.sid),
		error: errorOutput[0]?.json.error,
		targets: sandbox.requests
			.filter(({ path }) => path === listPath(sandbox) || path === `${listPath(sandbox)}.json`)
			.map(({ target }) => target),
	};
}
