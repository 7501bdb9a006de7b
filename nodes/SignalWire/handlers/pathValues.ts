import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { PATH_PARAMETERS } from '../fields/pathParameters';
import { parametersOf } from './parameters';

/**
 * What fields hold that have the names in a path.
 *
 * @throws {UserError} unless each holds what its name stands for
 */
export function pathValuesOf(
	context: IExecutePaginationFunctions,
	names: string[],
): Record<string, string> {
	const values = parametersOf(context, names);
	const parsed = names.map((name, index): [string, string] => {
		const { noun, parse } = PATH_PARAMETERS[name];
		return [name, parse(values[index], noun)];
	});
	return Object.fromEntries(parsed);
}
