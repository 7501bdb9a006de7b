/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignalWire } from '../../nodes/SignalWire/SignalWire.node';
import { givenSandbox } from '../support/given';
import { linksFor, operate, ticketsFor } from '../support/operate';
import { WORKING_RUNS } from '../support/workingRuns';
import { OPERATIONS } from './operations';
import { schemaOf, type Schema } from './schema';

const given = givenSandbox();
const { version: nodeVersion } = new SignalWire().description;
const PREVIEWS = join(__dirname, `../../nodes/SignalWire/__schema__/v${String(nodeVersion)}.0.0`);

const previewOf = (resource: string, operation: string) =>
	JSON.parse(readFileSync(join(PREVIEWS, resource, `${operation}.json`), 'utf8')) as Schema;

it('there is a working run for each operation, and for nothing else', () => {
	const runs = WORKING_RUNS.map(({ resource, operation }) => `${resource}.${operation}`);
	expect(runs.sort()).toEqual(OPERATIONS.map(({ key }) => key).sort());
});

it('there is an output preview for each operation, and for nothing else', () => {
	const files = readdirSync(PREVIEWS).flatMap((resource) =>
		readdirSync(join(PREVIEWS, resource)).map((file) => `${resource}.${file}`),
	);
	expect(files.sort()).toEqual(OPERATIONS.map(({ key }) => `${key}.json`).sort());
});

it.each(WORKING_RUNS.map((run) => [`${run.resource}.${run.operation}`, run] as const))(
	'%s runs, and its output preview shows what it gives',
	async (_, { resource, operation, items, fields }) => {
		const { sandbox } = given;
		const result = await operate(sandbox, { resource, operation }, items(sandbox), fields);
		expect(result.error).toBeUndefined();
		expect(result.tickets).toEqual(ticketsFor(2));
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		const { version, ...preview } = previewOf(resource, operation);
		expect(version).toBe(1);
		for (const { json } of result.output) expect(schemaOf(json)).toEqual(preview);
	},
);
