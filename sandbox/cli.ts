/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { parseArgs } from 'node:util';

import { CURL, startSandbox, type Recording, type Sandbox } from '.';
import { addFinishedRecording } from './controlObjects';
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

interface Seeds {
	finished: Recording;
	live: Recording;
}

/** A number, a call that has ended, with its transcription, a live conference, and two live calls. */
function seed(sandbox: Sandbox): Seeds {
	sandbox.addPhoneNumber({ friendly_name: 'Support' });
	const { recording: finished } = addFinishedRecording(sandbox);
	sandbox.addTranscription({ recording_sid: finished.sid });
	sandbox.addConferenceRecording({ conference_sid: sandbox.addConference().sid });
	sandbox.addRecording({ call_sid: sandbox.addCall().sid });
	const call = sandbox.addCall({ direction: 'outbound' });
	return { finished, live: sandbox.addRecording({ call_sid: call.sid }) };
}

/** Each command is one line that runs in bash, cmd and PowerShell. */
function welcome({ origin, projectId, apiToken }: Sandbox, { finished, live }: Seeds): string {
	const account = `${origin}${accountPath(projectId)}`;
	const curl = `${CURL} -s -u ${projectId}:${apiToken}`;
	return `A local SignalWire is running. It ends with Ctrl+C.

  Space URL    ${origin}
  Project ID   ${projectId}
  API token    ${apiToken}

List the live calls:
  ${curl} "${account}/Calls.json?Status=in-progress"

Pause the recording of the newest one (resume it with Status=in-progress):
  ${curl} -d Status=paused -d PauseBehavior=silence ${account}/Calls/${live.call_sid}/Recordings/${live.sid}

Listen to a recording of a call that has ended:
  ${account}/Recordings/${finished.sid}.mp3

New calls, faults and all else: ${CURL} -s ${origin}/
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
