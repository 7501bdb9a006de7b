import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { isSameUrl } from '../../SignalWire/input/sameUrl';
import { SignalWireApi } from '../../SignalWire/transport/api';
import { updateAndConfirm } from '../../SignalWire/transport/confirm';
import { Limiter } from '../../SignalWire/transport/limiter';
import { RequestError } from '../../SignalWire/transport/requestError';
import { requireEntry } from '../../SignalWire/transport/requireEntry';
import type { RetryPolicy } from '../../SignalWire/transport/retry';
import { withoutSecrets } from '../../SignalWire/transport/secrets';
import { spaceOf } from '../../SignalWire/transport/space';
import { withoutUserInfo } from '../addresses';
import { nameOfAddress } from './addressKinds';
import { WEBHOOKS } from './handlers';

/** Milliseconds that an attempt may take: somebody waits for the activation. */
const TIMEOUT = 5_000;

/** An address as a number shows it; empty for none. */
export function addressIn(entry: IDataObject, field: string): string {
	const { [field]: address } = entry;
	return typeof address === 'string' ? address : '';
}

const describe = (action: string, sid: string) => ({
	action,
	notFound: `The project has no phone number ${sid}`,
	scope: 'Numbers',
});

/**
 * The phone numbers of the project, in SignalWire's own API: unlike the Compatibility API, it shows
 * what handles a number, and takes an address away (REST API, phone numbers).
 */
export class ProjectNumbers {
	private constructor(private readonly api: SignalWireApi) {}

	/** @throws {UserError} when the credential is not usable */
	static async of(context: IHookFunctions): Promise<ProjectNumbers> {
		const credential = await context.getCredentials('signalWireApi');
		const settings = { http: { timeout: TIMEOUT } };
		const space = spaceOf(credential);
		return new ProjectNumbers(
			new SignalWireApi(context, space, credential, settings, new Limiter(1)),
		);
	}

	/** Where the numbers are, as it is remembered with them. */
	get project() {
		const { origin, projectId } = this.api.space;
		return { space: origin, projectId };
	}

	/** @throws {RequestError} when SignalWire does not show it */
	async read(sid: string, retry?: RetryPolicy): Promise<IDataObject> {
		const response = await this.api.send({ method: 'GET', path: this.pathOf(sid), retry });
		const request = describe(`show phone number ${sid}`, sid);
		return requireEntry(response, request, { sidField: 'id', sid });
	}

	/**
	 * @param address empty for none
	 * @param handlerField where nothing handles what the address is for
	 * @throws {RequestError} unless the number then shows the address
	 */
	async setAddress(
		{ sid, number, field }: { sid: string; number: string; field: string },
		address: string,
		handlerField?: string,
	): Promise<void> {
		const path = this.pathOf(sid);
		const form = { [field]: address, ...(handlerField && { [handlerField]: WEBHOOKS }) };
		const name = nameOfAddress(field);
		await updateAndConfirm(this.api, {
			update: { method: 'PUT', path, form },
			readPath: path,
			request: describe(`change the ${name} of ${number}`, sid),
			isRefusalFinal: true,
			confirms: (entry) => entry.id === sid && isSameUrl(addressIn(entry, field), address),
			unconfirmed: () =>
				new RequestError(`SignalWire did not confirm the new ${name} of ${number}`, {
					kind: 'unconfirmed',
					advice: '',
					attempts: 1,
					mayHaveRun: true,
				}),
		});
	}

	/** What an error of these requests means to the user, in one sentence or two. */
	explain(error: unknown): string {
		return withoutUserInfo(withoutSecrets(explanationOf(error), this.api.space.secrets));
	}

	private pathOf(sid: string): string {
		return `/api/relay/rest/phone_numbers/${sid}`;
	}
}

/** The errors about the token name the scope in their advice; others say it all by themselves. */
function explanationOf(error: unknown): string {
	const { message } = error as Error;
	const isAboutToken =
		error instanceof RequestError && [401, 403].includes(error.facts.status ?? 0);
	return isAboutToken ? `${message}. ${error.facts.advice.replace(/\.$/, '')}` : message;
}
