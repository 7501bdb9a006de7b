/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { parseArgs } from 'node:util';

import { startSandbox, type Recording, type Sandbox } from '.';
import { accountPath } from './objects/paths';

const USUAL_PORT = 8787;

/** Starts on the port asked for; on the usual one, or else a free one, when none is. */
async function start(port: number | undefined): Promise<Sandbox> {
	const log = (line: string) => console.log(line);
	if (port !== undefined) return await startSandbox({ port, log });
	try {
		return await startSandbox({ port: USUAL_PORT, log });
	} catch {
		return await startSandbox({ log });
	}
}

/** Two live calls with a recording each, and one call that has ended. */
function seed(sandbox: Sandbox): Recording {
	const ended = sandbox.addCall({ direction: 'outbound' });
	sandbox.addRecording({ call_sid: ended.sid });
	sandbox.hangUp(ended.sid);
	sandbox.addRecording({ call_sid: sandbox.addCall().sid });
	return sandbox.addRecording({ call_sid: sandbox.addCall({ direction: 'outbound' }).sid });
}

function welcome({ origin, projectId, apiToken }: Sandbox, live: Recording): string {
	const account = `${origin}${accountPath(projectId)}`;
	const curl = `curl -s -u ${projectId}:${apiToken}`;
	return `A local SignalWire is running. It ends with Ctrl+C.

  Space URL    ${origin}
  Project ID   ${projectId}
  API token    ${apiToken}

List the live calls:
  ${curl} '${account}/Calls.json?Status=in-progress'

Pause the recording of the newest one (resume it with Status=in-progress):
  ${curl} -d Status=paused -d PauseBehavior=silence \\
    ${account}/Calls/${live.call_sid}/Recordings/${live.sid}

New calls, faults and all else: curl -s ${origin}/
`;
}

function portFromArguments(): number | undefined {
	const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
	if (port === undefined) return undefined;
	if (!/^\d+$/.test(port) || Number(port) > 65_535) {
		throw new Error(`--port: expected a number from 0 to 65535, got ${port}`);
	}
	return Number(port);
}

async function main() {
	const sandbox = await start(portFromArguments());
	console.log(welcome(sandbox, seed(sandbox)));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: Error) => {
	console.error(`The sandbox did not start: ${error.message}`);
	process.exitCode = 1;
});
