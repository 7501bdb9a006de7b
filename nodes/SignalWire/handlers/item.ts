import type {
	BinaryHelperFunctions,
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { SID_NOUNS } from '../fields/sidNouns';
import { SignalWireApi } from '../transport/api';
import { describeValue } from '../input/describeValue';
import { parseAccountSid, parseSid } from '../input/sid';
import { accountPath, sidNamesIn, spaceOf } from '../transport/space';
import { nodeRunOf, type NodeRun } from './nodeRun';

/** What a timer of Node.js can hold; a longer one would fire at once. */
const LONGEST_TIMER = 2_147_483_647;

/** One input item on its way through an operation: its fields, and the API in its name. */
export class Item {
	readonly run: NodeRun;

	constructor(
		private readonly context: IExecutePaginationFunctions,
		private readonly collected: DeclarativeRestApiSettings.ResultOptions,
	) {
		this.run = nodeRunOf(context);
	}

	/** The operation's path below the account, with the names of SIDs in braces. */
	get pathTemplate(): string {
		return this.collected.options.url ?? '';
	}

	/** The path below the host, with the SIDs put in. */
	path(api: SignalWireApi, sids: Record<string, string>, ownAccountSid?: string): string {
		return accountPath(ownAccountSid ?? api.space.projectId, this.pathTemplate, sids);
	}

	/** @throws {UserError} unless each field that the path names holds a SID */
	sidsOfPath(): Record<string, string> {
		return Object.fromEntries(
			sidNamesIn(this.pathTemplate).map((name) => [
				name,
				parseSid(this.parameter(name), SID_NOUNS[name], { hasList: true }),
			]),
		);
	}

	/** The time zone of the workflow. */
	get timezone(): string {
		return this.context.getTimezone();
	}

	get wantsSimplified(): boolean {
		return this.parameter('simplify') !== false;
	}

	/** The query that the routing of the operation's filters collected. */
	get query(): IDataObject {
		return this.collected.options.qs as IDataObject;
	}

	/** The body fields that the routing of the operation's fields collected. */
	get form(): IDataObject {
		return this.collected.options.body as IDataObject;
	}

	parameter(name: string): unknown {
		return this.context.getNodeParameter(name, undefined, { extractValue: true });
	}

	/** @throws {UserError} unless the field holds a SID */
	sid(field: INodeProperties): string {
		const hasList = field.type === 'resourceLocator';
		return parseSid(this.parameter(field.name), field.displayName, { hasList });
	}

	/** @throws {UserError} unless the value is one that the field offers; expressions may give any */
	choice(field: INodeProperties, value: unknown): string {
		const offered = (field.options ?? []).map((option) => 'value' in option && option.value);
		if (typeof value === 'string' && offered.includes(value)) return value;
		throw new UserError(
			`${field.displayName} must be ${offered.join(' or ')}, but got ${describeValue(value)}`,
			{ description: 'Choose it from the list, or correct the expression.' },
		);
	}

	/** @throws {UserError} unless the field Account SID is empty or holds a SID */
	ownAccountSid(): string | undefined {
		return parseAccountSid(this.parameter('accountSid'));
	}

	/** Hands a file to n8n, which keeps it where its settings say. */
	async storeFile(...file: Parameters<BinaryHelperFunctions['prepareBinaryData']>) {
		return await this.context.helpers.prepareBinaryData(...file);
	}

	/**
	 * The API with the credential of this item: an expression in a credential may give each item
	 * another one.
	 *
	 * @throws {UserError} when the credential or the timeout is not usable
	 */
	async api(): Promise<SignalWireApi> {
		const { proxy, skipSslCertificateValidation, allowedDomains } = this.collected
			.options as IHttpRequestOptions;
		const settings = {
			timeout: this.ownTimeout(),
			proxy,
			skipSslCertificateValidation,
			allowedDomains,
		};
		const space = spaceOf(await this.context.getCredentials('signalWireApi'));
		return new SignalWireApi(this.context, space, settings, this.run.limiter);
	}

	/** Milliseconds, where the user set them; n8n's own default is too long for a live call. */
	private ownTimeout(): number | undefined {
		const { timeout } = this.context.getNodeParameter('requestOptions', {}) as IDataObject;
		if (timeout === undefined || timeout === null || timeout === '') return undefined;
		const milliseconds = Number(timeout);
		if (milliseconds >= 1 && milliseconds <= LONGEST_TIMER) return Math.round(milliseconds);
		throw new UserError(
			`Timeout must be a number of milliseconds from 1 to ${LONGEST_TIMER}, but got ${describeValue(timeout)}`,
			{ description: 'Correct it under Settings of the node, or remove it for the default.' },
		);
	}
}
