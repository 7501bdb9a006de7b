/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { OPERATIONS } from '../../description/operations';
import { schemaOf, type Schema } from '../../description/schema';
import { OPERATION_ROWS } from '../../support/operations';
import { linksFor, runOperation, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const { version: nodeVersion } = new SignalWire().description;
const PREVIEWS = join(
	__dirname,
	`../../../nodes/SignalWire/__schema__/v${String(nodeVersion)}.0.0`,
);

const previewOf = (resource: string, operation: string) =>
	JSON.parse(readFileSync(join(PREVIEWS, resource, `${operation}.json`), 'utf8')) as Schema;

it('support/operations/ has a row for each operation, and for nothing else', () => {
	const keys = OPERATION_ROWS.map(([key]) => key);
	expect(keys.sort()).toEqual(OPERATIONS.map(({ key }) => key).sort());
});

it('there is an output preview for each operation, and for nothing else', () => {
	const files = readdirSync(PREVIEWS).flatMap((resource) =>
		readdirSync(join(PREVIEWS, resource)).map((file) => `${resource}.${file}`),
	);
	expect(files.sort()).toEqual(OPERATIONS.map(({ key }) => `${key}.json`).sort());
});

it.each(OPERATION_ROWS)(
	'%s runs, and its output preview shows what it gives',
	async (_, tested) => {
		const { sandbox } = given;
		const { resource, operation, add, fields } = tested;
		const result = await runOperation(sandbox, tested, [add(sandbox), add(sandbox)], { fields });
		expect(result.error).toBeUndefined();
		expect(result.tickets).toEqual(ticketsFor(2));
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		const { version, ...preview } = previewOf(resource, operation);
		expect(version).toBe(1);
		for (const { json } of result.output) {
			expect(schemaOf(json)).toEqual(preview);
			// The editor shows them in this order.
			expect(Object.keys(preview.properties ?? {})).toEqual(Object.keys(json));
		}
	},
);
