import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import type { IDataObject } from 'n8n-workflow';
import type { PhoneNumber, Sandbox } from '../../../sandbox';
import { PublishedTrigger } from '../n8n/publishedTrigger';
import { requestsOf } from '../sandbox';

export const OLD_SMS = 'https://old.example.com/sms?key=1';
const OLD_STATUS = 'https://old.example.com/status';

/** Events that SignalWire reports to both addresses of a number, and one that it does not. */
export const BOTH = ['message.received', 'call.completed', 'recording.completed'];

/** Two numbers: one with addresses of its own, one that is new. */
export function addNumbers(sandbox: Sandbox): [PhoneNumber, PhoneNumber] {
	const voice_url = 'https://old.example.com/voice.xml';
	const own = { sms_url: OLD_SMS, status_callback: OLD_STATUS, voice_url };
	const used = sandbox.addPhoneNumber({ phone_number: '+13105550150', ...own });
	const fresh = sandbox.addPhoneNumber({ phone_number: '+13105550151' });
	return [used, fresh];
}

export const addressesOf = (numbers: PhoneNumber[]) =>
	numbers.map(({ sms_url, status_callback, voice_url }) => ({
		sms_url,
		status_callback,
		voice_url,
	}));

/** Where the numbers have their messages reported. */
export const messageUrlsOf = (numbers: PhoneNumber[]) => numbers.map(({ sms_url }) => sms_url);

/** A trigger for messages, unless the parameters say otherwise, that has chosen the numbers. */
export function triggerFor(
	sandbox: Sandbox,
	numbers: PhoneNumber[],
	parameters: IDataObject = {},
): PublishedTrigger {
	const phoneNumbers = numbers.map(({ sid }) => sid);
	const all = { events: ['message.received'], phoneNumbers, ...parameters };
	return new PublishedTrigger(sandbox.credentials, all);
}

/** Why the workflow could not be published. */
export const refusalOf = async (run: Promise<void>) =>
	await run.then(
		() => 'It was not refused',
		({ message }: Error) => message,
	);

/** How often a number was to be changed. */
export const updatesIn = (sandbox: Sandbox) => requestsOf(sandbox, 'PUT').length;

/** The lines that are logged as a warning meanwhile. */
export async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
	const log = jest.spyOn(Container.get(Logger), 'warn');
	try {
		await run();
		return log.mock.calls.map(([line]) => line);
	} finally {
		log.mockRestore();
	}
}
