import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';

/** One expression and nothing else, so that what is between the braces can stand in another one. */
const EXPRESSION = /^=\{\{((?:(?!\{\{|\}\})[^])+)\}\}$/;

function expressionIn(parameter: unknown): string | undefined {
	const value = (parameter as IDataObject | undefined)?.value ?? parameter;
	return typeof value === 'string' ? EXPRESSION.exec(value)?.[1] : undefined;
}

/**
 * What several fields hold by expression, evaluated at once: n8n takes as long for a list of
 * expressions as for one (docs/decisions.md has the figures).
 *
 * @param names of fields that are not in a collection
 * @returns undefined when they have to be read one by one: one of them holds no expression, one
 * fails, or one gives anything but a text
 */
export function evaluateTogether(
	context: IExecutePaginationFunctions,
	names: string[],
): string[] | undefined {
	const { parameters } = context.getNode();
	const expressions = names.map((name) => expressionIn(parameters[name]));
	if (names.length < 2 || expressions.includes(undefined)) return undefined;
	// The end of the line ends a comment.
	const list = expressions.map((expression) => `(${expression}\n)`).join(', ');
	try {
		const values: unknown = context.evaluateExpression(`{{ [${list}] }}`, context.getItemIndex());
		const isUsable =
			Array.isArray(values) &&
			values.length === names.length &&
			values.every((value) => typeof value === 'string');
		return isUsable ? (values as string[]) : undefined;
	} catch {
		// Read by itself, the field that fails says why.
		return undefined;
	}
}
