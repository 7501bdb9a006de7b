/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

export interface ExampleWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: object;
}

/** What a user replaces by the addresses of a storage and a CRM. */
const ADDRESSES_TO_REPLACE = /https:\/\/your-(storage|crm)\.example\.com\//g;

/**
 * A workflow of examples/, with the addresses of the sandbox's storage and CRM in it.
 *
 * @param sandboxOrigin such as `http://127.0.0.1:8787`
 */
export function readExample(file: string, sandboxOrigin: string): ExampleWorkflow {
	const text = readFileSync(join(__dirname, '../../examples', file), 'utf8');
	const addressed = text.replaceAll(ADDRESSES_TO_REPLACE, `${sandboxOrigin}/crm/`);
	return JSON.parse(addressed) as ExampleWorkflow;
}

/** The parameters of a node of an example, where somebody wrote something in the place of a text. */
export function parametersOf(
	file: string,
	node: string,
	[replaced, text]: [replaced: string, text: string],
): INodeParameters {
	const { parameters } = readExample(file, '').nodes.find(({ name }) => name === node)!;
	return JSON.parse(JSON.stringify(parameters).replaceAll(replaced, text)) as INodeParameters;
}
