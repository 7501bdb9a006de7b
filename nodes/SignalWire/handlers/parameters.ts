import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';

/** One expression and nothing else, so that what is between the braces can stand in another one. */
const EXPRESSION = /^=\{\{((?:(?!\{\{|\}\})[^])+)\}\}$/;

/** A path into the item and nothing else, such as `$json.body.call`. */
const ITEM_PATH = /^\s*\$json((?:\.[A-Za-z_]\w*)+)\s*$/;

function expressionIn(parameter: unknown): string | undefined {
	const value = (parameter as IDataObject | undefined)?.value ?? parameter;
	return typeof value === 'string' ? EXPRESSION.exec(value)?.[1] : undefined;
}

/** What a field of the node holds for the item; of a locator, its value. */
export function parameterOf(context: IExecutePaginationFunctions, name: string): unknown {
	return context.getNodeParameter(name, undefined, { extractValue: true });
}

/** The text at a path into the item; undefined where only an evaluation can tell. */
function textAt(json: unknown, path: string): string | undefined {
	let value = json;
	for (const key of path.slice(1).split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as IDataObject)[key];
	}
	return typeof value === 'string' ? value : undefined;
}

/**
 * What expressions give that are paths into the item, from the object that n8n itself evaluates
 * expressions on.
 *
 * @returns undefined where only an evaluation can tell; that of an agent's tool may have no item
 */
function textsAt(context: IExecutePaginationFunctions, expressions: string[]) {
	const paths = expressions.map((expression) => ITEM_PATH.exec(expression)?.[1]);
	if (!paths.every((path) => path !== undefined)) return undefined;
	const { $json } = context.getWorkflowDataProxy(context.getItemIndex());
	const texts = paths.map((path) => textAt($json, path));
	return texts.includes(undefined) ? undefined : texts;
}

/**
 * What several fields hold by expression, in one evaluation at most: n8n takes as long for a list of
 * expressions as for one (docs/decisions.md has the figures).
 *
 * @param names of fields that are not in a collection
 * @returns undefined when they have to be read one by one: one of them holds no expression, or fails,
 * or is none in parentheses
 */
function valuesOfExpressions(
	context: IExecutePaginationFunctions,
	names: string[],
): unknown[] | undefined {
	const { parameters } = context.getNode();
	const expressions = names.map((name) => expressionIn(parameters[name]));
	if (names.length < 2 || !expressions.every((expression) => expression !== undefined)) {
		return undefined;
	}
	const texts = textsAt(context, expressions);
	if (texts) return texts;
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
	return valuesOfExpressions(context, names) ?? names.map((name) => parameterOf(context, name));
}
