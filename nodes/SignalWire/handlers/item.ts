import type {
	BinaryHelperFunctions,
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeProperties,
} from 'n8n-workflow';
import type { RoutedRequest } from '../description/route';
import { parseBoolean } from '../input/boolean';
import { isLoopbackHost } from '../input/loopback';
import { parseAccountSid } from '../input/sid';
import type { SignalWireApi } from '../transport/api';
import { describeRequest } from '../transport/describeRequest';
import { fillPath, parameterNamesIn } from '../transport/path';
import { apiOf } from './itemApi';
import type { ItemRequest } from './itemRequest';
import { nodeRunOf, type NodeRun } from './nodeRun';
import { parameterOf } from './parameters';
import { pathValuesOf } from './pathValues';

/** One input item on its way through an operation: its fields, and the API in its name. */
export class Item {
	readonly index: number;

	readonly nodeRun: NodeRun;

	constructor(
		readonly context: IExecutePaginationFunctions,
		private readonly collected: DeclarativeRestApiSettings.ResultOptions,
	) {
		this.index = context.getItemIndex();
		this.nodeRun = nodeRunOf(context);
	}

	get method(): RoutedRequest['method'] {
		return this.collected.options.method as RoutedRequest['method'];
	}

	/** The time zone of the workflow. */
	get timezone(): string {
		return this.context.getTimezone();
	}

	/** The URL of the operation's routing, with the names of fields in braces. */
	get template(): string {
		return this.collected.options.url ?? '';
	}

	parameter(name: string): unknown {
		return parameterOf(this.context, name);
	}

	/**
	 * What a field holds. Of a field with routing, n8n has evaluated it already, and it is kept under
	 * the name that the routing declares.
	 *
	 * @param collectionName the field that it is a member of
	 * @returns undefined, too, for a member that the user has not added
	 */
	valueOf({ name, routing }: INodeProperties, collectionName?: string): unknown {
		const { type, property } = routing?.send ?? {};
		if (property === undefined) {
			return this.parameter(collectionName ? `${collectionName}.${name}` : name);
		}
		const { body, qs } = this.collected.options;
		return ((type === 'body' ? body : qs) as IDataObject)[property];
	}

	/** The mode of a locator; an empty text for other fields. */
	modeOf({ name }: INodeProperties): string {
		const { mode } = (this.context.getNode().parameters[name] ?? {}) as { mode?: string };
		return mode ?? '';
	}

	/** The members of a collection that the user has added. */
	added<T extends { property: INodeProperties }>(collectionName: string, members: T[]): T[] {
		const { parameters } = this.context.getNode();
		const names = Object.keys((parameters[collectionName] ?? {}) as IDataObject);
		return members.filter(({ property }) => names.includes(property.name));
	}

	/** Whether the node shows a field, whose value n8n has then collected for the request. */
	isShown({ routing }: INodeProperties): boolean {
		const { type, property } = routing?.send ?? {};
		const { body, qs } = this.collected.options;
		return property !== undefined && property in ((type === 'body' ? body : qs) as IDataObject);
	}

	/** Does what makes something new for this item; see `NodeRun.once`. */
	once = async <T>(action: () => Promise<T>) => await this.nodeRun.once(this.index, action);

	/** Does something that this item need not do again; see `NodeRun.untilDone`. */
	async untilDone<T>(key: string, action: () => Promise<T>): Promise<T> {
		if (this.nodeRun.isTool) return await action();
		return await this.nodeRun.untilDone(`${this.index} ${key}`, action);
	}

	/** @throws {UserError} when an expression gives neither true nor false */
	flag({ name, displayName }: INodeProperties): boolean {
		return parseBoolean(this.parameter(name), displayName);
	}

	/** @throws {UserError} unless each field holds what its name stands for in a path */
	pathValues(names: string[]): Record<string, string> {
		return pathValuesOf(this.context, names);
	}

	/** @throws {UserError} unless the field Account SID is empty or holds a SID */
	ownAccountSid(): string | undefined {
		return parseAccountSid(this.parameter('accountSid'));
	}

	/**
	 * The request that the routing declares, with this item's values checked and put in.
	 *
	 * @throws {UserError} when one of them is not usable, or the credential is not
	 */
	async request(): Promise<ItemRequest> {
		const pathValues = this.pathValues(parameterNamesIn(this.template));
		const ownAccountSid = this.ownAccountSid();
		const api = await this.api();
		const account = ownAccountSid ?? api.space.projectId;
		return {
			api,
			method: this.method,
			path: fillPath(this.template, account, pathValues),
			pathValues,
			pathOf: (template, values = pathValues) => fillPath(template, account, values),
			describe: (verb) => describeRequest(verb, this.template, pathValues),
			input: {
				timezone: this.timezone,
				spaceIsLoopback: isLoopbackHost(new URL(api.space.origin).hostname),
			},
		};
	}

	/** Hands a file to n8n, which keeps it where its settings say. */
	async storeFile(...file: Parameters<BinaryHelperFunctions['prepareBinaryData']>) {
		return await this.context.helpers.prepareBinaryData(...file);
	}

	/** @param giveUpAfter milliseconds after the first request, from when on no other begins */
	async api(giveUpAfter?: number): Promise<SignalWireApi> {
		const { options } = this.collected;
		return await apiOf(this.context, options, this.nodeRun.limiter, giveUpAfter);
	}
}
