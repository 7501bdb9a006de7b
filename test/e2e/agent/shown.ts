/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS_FOLDER } from '../results';
import { OPERATIONS_AS_TOOLS } from './fromAi';

/** Read by a person, who changed in the node's fields what a model would not have understood. */
const REVIEWED = join(__dirname, 'shown.json');

/** What OpenAI's API takes as a name; n8n cuts what is longer. */
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,63}$/;

interface ShownTool {
	name: string;
	description?: string;
	parameters?: object;
}

interface Schema {
	type: string;
	required: string[];
	properties: Record<string, { type: string; description: string }>;
}

const toolNameOf = (name: string) => name.replace(/[^a-zA-Z0-9_-]+/g, '_');

/** A tool in the words of the reviewed file. */
function readable(tool: ShownTool) {
	const { type, properties, required } = tool.parameters as Schema;
	equal(type, 'object');
	// n8n asks the model for all of them, whatever the node needs.
	deepEqual(new Set(required), new Set(Object.keys(properties)));
	const values = Object.entries(properties).map(
		([name, { type: valueType, description, ...more }]) => {
			deepEqual(more, {});
			return [name, `${valueType}: ${description}`];
		},
	);
	match(tool.name, TOOL_NAME);
	return {
		name: tool.name,
		description: tool.description,
		values: Object.fromEntries(values) as Record<string, string>,
	};
}

/**
 * Compares what a model is shown of every operation with the reviewed file. What it is shown now
 * is left beside the report.
 */
export function expectShown(tools: ShownTool[]): void {
	const shown = Object.fromEntries(
		OPERATIONS_AS_TOOLS.map(({ key, name }) => {
			const tool = tools.find((candidate) => candidate.name === toolNameOf(name));
			if (!tool) throw new Error(`No tool for ${key}`);
			return [key, readable(tool)];
		}),
	);
	const text = `${JSON.stringify(shown, null, '\t')}\n`;
	writeFileSync(join(RESULTS_FOLDER, 'shown.json'), text);
	equal(tools.length, OPERATIONS_AS_TOOLS.length);
	deepEqual(
		shown,
		JSON.parse(readFileSync(REVIEWED, 'utf8')),
		'Read .e2e/shown.json as a model would, and copy it to test/e2e/agent/shown.json if it is good',
	);
}
