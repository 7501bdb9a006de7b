/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { startSandbox, type Sandbox } from '../sandbox';
import { endAllChildren } from './n8n/children';
import { playBrokenSteps } from './demo/brokenSteps';
import { playCallbackCases } from './demo/callbackCases';
import { importExample } from './demo/exampleWorkflow';
import { playHardCases } from './demo/hardCases';
import { playPayment } from './demo/payment';
import { findFreePort } from './n8n/ports';
import { Problem } from './n8n/problem';
import { playRecipes } from './demo/recipes';
import { playRecording, startRecording } from './demo/recording';
import { startN8n, type RunningN8n } from './n8n/start';

const ONCE = '--once';

/** True once there is nothing left to do but to stay up. */
let isUp = false;
let isEnding = false;

async function end(exitCode: number) {
	if (isEnding) return;
	isEnding = true;
	await endAllChildren();
	process.exit(exitCode);
}

/** Whoever ends npm ends its shell too, but not what that shell runs: this process. */
function endWithParent() {
	const parent = process.ppid;
	setInterval(() => process.ppid === parent || void end(1), 1000).unref();
}

function report(error: unknown) {
	// What is ended on purpose fails in its own way, which is nobody's concern.
	if (isEnding) return;
	if (error instanceof Problem) console.error(`\n${error.message}\n\n${error.whatToDo}\n`);
	else console.error('\nThis should not have happened:', error);
}

interface Examples {
	payment: { webhook: string; editorUrl: string };
	recording: { webhook: string; editorUrl: string };
}

async function showHowToGoOn(sandbox: Sandbox, n8n: RunningN8n, examples: Examples) {
	const { payment, recording } = examples;
	const call = sandbox.addCall();
	await startRecording(sandbox, call.sid, recording.webhook);
	const curl = (progress: string) =>
		`  curl -X POST ${payment.webhook} -H 'Content-Type: application/json' \\\n` +
		`    -d '{"callSid": "${call.sid}", "payment": "${progress}"}'\n`;
	const { spaceUrl, projectId, apiToken, signingKey } = sandbox.credentials;
	console.log(`
The editor    ${n8n.origin}
Login         ${n8n.owner.email}  ${n8n.owner.password}
The workflows ${payment.editorUrl}  (Pause while paying)
              ${recording.editorUrl}  (Recording to CRM)
The sandbox   ${sandbox.origin}  (a local SignalWire: open it to see what it can do)
Credential    "${n8n.credential.name}" is there already; for one of your own:
              Space URL ${spaceUrl}, Project ID ${projectId},
              API Token ${apiToken},
              Signing Key ${signingKey}
n8n's log     ${n8n.logFile}

There is a new live call. Pause its recording, and resume it:

${curl('started')}
${curl('finished')}
End the call. SignalWire then calls the second workflow, which stores the recording:

  curl -X POST ${sandbox.origin}/sandbox/calls/${call.sid}/hang-up

Press Ctrl+C to end all of this. Until then, these are the requests that the sandbox gets:
`);
}

async function main() {
	const parameters = process.argv.slice(2);
	if (parameters.some((parameter) => parameter !== ONCE)) {
		throw new Problem(
			`Unknown parameter: ${parameters.join(' ')}`,
			`Use npm start, or npm start -- ${ONCE} to end after the timeline.`,
		);
	}
	const isOnce = parameters.includes(ONCE);
	endWithParent();

	const sandbox = await startSandbox({
		port: await findFreePort(8787),
		log: (line) => isUp && console.log(`  ${line}`),
	});
	const n8n = await startN8n(sandbox);
	const work = async () => {
		const payment = await importExample(n8n, 'pause-while-paying.json', sandbox.origin);
		const recording = await importExample(n8n, 'recording-to-crm.json', sandbox.origin);
		console.log('\nA payment during a call:\n');
		await playPayment(sandbox, payment.webhook);
		console.log('\nA recording that goes to the CRM:\n');
		await playRecording(sandbox, recording.webhook);
		if (isOnce) {
			console.log('\nWhat can go wrong:\n');
			await playHardCases(sandbox, payment.webhook);
			await playBrokenSteps(sandbox, n8n);
			await playRecipes(sandbox, n8n);
			await playCallbackCases(sandbox, n8n);
			return;
		}
		await showHowToGoOn(sandbox, n8n, { payment, recording });
		isUp = true;
		await new Promise(() => {});
	};
	const dying = n8n.diedByItself.then((death) => {
		throw death;
	});
	await Promise.race([work(), dying]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		console.log('\nEnding all that was started.');
		void end(isUp ? 0 : 1);
	});
}

main().then(
	async () => await end(0),
	async (error: unknown) => {
		report(error);
		await end(1);
	},
);
