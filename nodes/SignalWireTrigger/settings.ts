import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isAddress } from './addresses';
import { signingKeyOf } from './credential';

/** What the user chose in the node. */
export interface Settings {
	events: string[];
	verifySignature: boolean;
	/** Empty where n8n's own address is the public one. */
	publicUrl: string;
	includeHeaders: boolean;
}

export function settingsOf(context: IHookFunctions | IWebhookFunctions): Settings {
	const parameter = (name: string) => context.getNodeParameter(name, undefined) as unknown;
	const { publicUrl, includeHeaders } = (parameter('options') ?? {}) as IDataObject;
	return {
		events: [parameter('events') ?? []].flat() as string[],
		// Whatever else may be stored there, only a plain "no" opens the door.
		verifySignature: parameter('verifySignature') !== false,
		publicUrl: String(publicUrl ?? '').trim(),
		includeHeaders: includeHeaders === true,
	};
}

/**
 * What must be right before a workflow can wait for callbacks, so that it shows when the workflow
 * is activated and not when the first callback is refused.
 *
 * @throws {NodeOperationError} which says what to change
 */
export async function checkSettings(context: IHookFunctions): Promise<void> {
	const { events, verifySignature, publicUrl } = settingsOf(context);
	const refuse = (what: string) => new NodeOperationError(context.getNode(), what);
	if (events.length === 0) throw refuse('Choose at least one event for SignalWire Trigger');
	if (publicUrl !== '' && !isAddress(publicUrl)) {
		throw refuse('Public URL must be an address such as https://tunnel.example.com');
	}
	if (!verifySignature) return;
	await signingKeyOf(context).catch((error: Error) => {
		throw refuse(error.message);
	});
}
