import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';

/** One expression and nothing else, so that what is between the braces can stand in another one. */
const EXPRESSION = /^=\{\{((?:(?!\{\{|\}\})[^])+)\}\}$/;

function expressionIn(parameter: unknown): string | undefined {
	const value = (parameter as IDataObject | undefined)?.value ?? parameter;
	return typeof value === 'string' ? EXPRESSION.exec(value)?.[1] : undefined;
}

/** What a field of the node holds for the item; of a locator, its value. */
export function parameterOf(context: IExecutePaginationFunctions, name: string): unknown {
	return context.getNodeParameter(name, undefined, { extractValue: true });
}

/**
 * What several fields hold by expression, evaluated at once: n8n takes as long for a list of
 * expressions as for one (docs/decisions.md has the figures).
 *
 * @param names of fields that are not in a collection
 * @returns undefined when they have to be read one by one: one of them holds no expression, or fails,
 * or is none in parentheses
 */
function evaluateTogether(
	context: IExecutePaginationFunctions,
	names: string[],
): unknown[] | undefined {
	const { parameters } = context.getNode();
	const expressions = names.map((name) => expressionIn(parameters[name]));
	if (names.length < 2 || expressions.includes(undefined)) return undefined;
	// n8n has evaluated each by itself before, so that each is whole.
	const list = expressions.map((expression) => `(${expression})`).join(', ');
	try {
		const values: unknown = context.evaluateExpression(`{{ [${list}] }}`, context.getItemIndex());
		return Array.isArray(values) ? values : undefined;
	} catch {
		// Read by itself, the field that fails says why.
		return undefined;
	}
}

/** What several fields hold, in as few evaluations as possible. */
export function parametersOf(context: IExecutePaginationFunctions, names: string[]): unknown[] {
	return evaluateTogether(context, names) ?? names.map((name) => parameterOf(context, name));
}
