import type { IWebhookDescription } from 'n8n-workflow';
import { TAKEN } from './respondInTime';

const webhook = {
	path: 'webhook',
	responseMode: 'onReceived',
	responseData: 'noData',
	// A number, and not the text that n8n's types ask for: n8n would evaluate it for each callback.
	responseCode: TAKEN as unknown as string,
} as const;

export const webhooks: IWebhookDescription[] = [
	{ name: 'default', httpMethod: 'POST', ...webhook },
	// The same address for callbacks whose method is GET.
	{ name: 'setup', httpMethod: 'GET', ndvHideUrl: true, ...webhook },
];
