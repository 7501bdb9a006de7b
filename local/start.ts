/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { startSandbox } from '../sandbox';
import { playBrokenSteps } from './demo/brokenSteps';
import { playCallbackCases } from './demo/callbackCases';
import { playHardCases } from './demo/hardCases';
import { playPayment } from './demo/payment';
import { playRecipes } from './demo/recipes';
import { playRecording, startRecording } from './demo/recording';
import { provideExample } from './examples';
import { howToGoOn } from './howToGoOn';
import { endAllChildren } from './n8n/children';
import { keptHome, temporaryHome } from './n8n/home';
import { findFreePort, USUAL_SANDBOX_PORT } from './n8n/ports';
import { Problem, problemOf } from './n8n/problem';
import { startN8n } from './n8n/start';

const ONCE = '--once';
const FRESH = '--fresh';

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
	const problem = problemOf(error);
	if (problem) console.error(`\n${problem.message}\n\n${problem.whatToDo}\n`);
	else console.error('\nThis should not have happened:', error);
}

async function main() {
	const parameters = process.argv.slice(2);
	const unknown = parameters.filter((parameter) => ![ONCE, FRESH].includes(parameter));
	if (unknown.length > 0) {
		throw new Problem(
			`Unknown parameter: ${unknown.join(' ')}`,
			`Use npm start, npm start -- ${FRESH} to begin with an empty n8n, or npm start -- ${ONCE} ` +
				'to end after the timeline.',
		);
	}
	const isOnce = parameters.includes(ONCE);
	endWithParent();

	const home = isOnce ? temporaryHome() : keptHome(parameters.includes(FRESH));
	const earlier = home.memory.sandbox?.origin;
	const sandbox = await startSandbox({
		...home.memory.sandbox,
		// Workflows that were kept hold the address of the time when they were built.
		port: await findFreePort(earlier ? Number(new URL(earlier).port) : USUAL_SANDBOX_PORT),
		log: (line) => isUp && console.log(`  ${line}`),
	});
	const { origin, projectId, apiToken } = sandbox;
	const { signingKey } = sandbox.credentials;
	home.remember({ sandbox: { origin, projectId, apiToken, signingKey } });
	const n8n = await startN8n(sandbox, { home });
	const work = async () => {
		const payment = await provideExample('pause-while-paying.json', n8n, sandbox, home);
		const recording = await provideExample('recording-to-crm.json', n8n, sandbox, home);
		if (!payment.isKept) {
			console.log('\nA payment during a call:\n');
			await playPayment(sandbox, payment.webhook);
		}
		if (!recording.isKept) {
			console.log('\nA recording that goes to the CRM:\n');
			await playRecording(sandbox, recording.webhook);
		}
		if (isOnce) {
			console.log('\nWhat can go wrong:\n');
			await playHardCases(sandbox, payment.webhook);
			await playBrokenSteps(sandbox, n8n);
			await playRecipes(sandbox, n8n);
			await playCallbackCases(sandbox, n8n);
			return;
		}
		const call = sandbox.addCall();
		sandbox.addPhoneNumber({ friendly_name: 'Support' });
		await startRecording(sandbox, call.sid, recording.webhook);
		console.log(howToGoOn(sandbox, n8n, { payment, recording }, call.sid, earlier));
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
