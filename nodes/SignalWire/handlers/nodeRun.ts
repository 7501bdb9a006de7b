import type { ICredentialDataDecryptedObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { Limiter } from '../transport/limiter';
import { secretsOf } from '../transport/secrets';
import { spaceOf, type Space } from '../transport/space';
import { UpdateOrder } from './updateOrder';

const MOST_REQUESTS_IN_FLIGHT = 50;

/** What the items of one run of a node share: n8n starts all of them at once. */
export class NodeRun {
	readonly limiter = new Limiter(MOST_REQUESTS_IN_FLIGHT);

	readonly updateOrder = new UpdateOrder();

	private decrypted?: Promise<ICredentialDataDecryptedObject>;

	/** @throws {UserError} when the credential is not usable */
	async space(context: IExecuteSingleFunctions): Promise<Space> {
		return spaceOf(await this.credential(context));
	}

	/** Texts that no error may show; none when there is no credential. */
	async secrets(context: IExecuteSingleFunctions): Promise<string[]> {
		return await this.credential(context).then(secretsOf, () => []);
	}

	private async credential(context: IExecuteSingleFunctions) {
		this.decrypted ??= context.getCredentials('signalWireApi');
		return await this.decrypted;
	}
}

const runs = new WeakMap<object, NodeRun>();

/** The run that an item belongs to; all of its items have the same execute data. */
export function nodeRunOf(context: IExecuteSingleFunctions): NodeRun {
	const key = context.getExecuteData();
	let run = runs.get(key);
	if (!run) {
		run = new NodeRun();
		runs.set(key, run);
	}
	return run;
}
