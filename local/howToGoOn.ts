import { CURL, type Sandbox } from '../sandbox';
import type { Example } from './examples';
import { USUAL_N8N_PORT, USUAL_SANDBOX_PORT } from './n8n/ports';
import type { RunningN8n } from './n8n/start';

function takenPort(what: string, origin: string, usual: number): string {
	const { port } = new URL(origin);
	if (port === String(usual)) return '';
	return `Port ${usual} is taken, so ${what} is on ${port}: end what uses it to have the usual one.\n`;
}

/** What became of the sandbox's address, where it is not what a person expects. */
function sandboxAddress({ origin }: Sandbox, earlier: string | undefined): string {
	if (earlier === undefined) return takenPort('the sandbox', origin, USUAL_SANDBOX_PORT);
	if (earlier === origin) return '';
	return (
		`The sandbox was at ${earlier} the last time, and that port is taken. The credential knows\n` +
		`its new address; in workflows that write to its CRM, put ${origin} in place of the old one.\n`
	);
}

/**
 * What a person sees once all is up. Every command is one line that runs in bash, cmd and
 * PowerShell: no single quotes, which cmd hands on, no quotes within quotes, which Windows
 * PowerShell drops, and no line that goes on in the next one.
 *
 * @param callSid a live call with a recording
 * @param earlier where the sandbox was at the start before this one
 */
export function howToGoOn(
	sandbox: Sandbox,
	n8n: RunningN8n,
	{ payment, recording }: { payment: Example; recording: Example },
	callSid: string,
	earlier: string | undefined,
): string {
	const { spaceUrl, projectId, apiToken, signingKey } = sandbox.credentials;
	const tell = (progress: string) =>
		`${CURL} -d "callSid=${callSid}" -d "payment=${progress}" ${payment.webhook}`;
	return `
${takenPort('n8n', n8n.origin, USUAL_N8N_PORT)}${sandboxAddress(sandbox, earlier)}The editor    ${n8n.origin}
Login         ${n8n.owner.email}  ${n8n.owner.password}
The workflows ${payment.editorUrl}  (Pause while paying)
              ${recording.editorUrl}  (Recording to CRM)
The board     ${sandbox.origin}  (a local SignalWire: its calls and recordings, as they change)
Credential    "${n8n.credential.name}" is there already; for one of your own:
              Space URL ${spaceUrl}, Project ID ${projectId},
              API Token ${apiToken},
              Signing Key ${signingKey}
n8n's log     ${n8n.logFile}

There is a new live call. Open the board, then pause its recording and resume it:

  ${tell('started')}

  ${tell('finished')}

End the call, here or on the board. SignalWire then calls the second workflow, which stores the
recording:

  ${CURL} -X POST ${sandbox.origin}/sandbox/calls/${callSid}/hang-up

The canvas of a workflow does not move when it is called like this. Watch it under Executions:

  ${payment.editorUrl}/executions
  ${recording.editorUrl}/executions

Press Ctrl+C to end all of this. What you build in the editor is kept for the next npm start, unless
that is npm start "--" --fresh. Until then, these are the requests that the sandbox gets:
`;
}
