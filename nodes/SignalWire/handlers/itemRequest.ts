import type { RoutedRequest } from '../description/route';
import type { InputContext } from '../fields/field';
import type { SignalWireApi } from '../transport/api';
import type { RequestDescription } from '../transport/describeRequest';

/** The request that an operation's routing declares, with the values of one item in it. */
export interface ItemRequest extends Pick<RoutedRequest, 'method'> {
	api: SignalWireApi;
	path: string;
	/** What each name in the path stands for, in the order of the path. */
	pathValues: Record<string, string>;
	/** The path of something else of the same account. */
	pathOf: (template: string, values?: Record<string, string>) => string;
	/** How errors speak about it. */
	describe: (verb: string) => RequestDescription;
	input: InputContext;
}
