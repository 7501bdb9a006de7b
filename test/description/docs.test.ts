/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '../..');

it("docs/operations.md is what the node's description says", () => {
	const command = ['--import', 'tsx', 'local/docs.ts', '--check'];
	const { status, stderr } = spawnSync(process.execPath, command, {
		cwd: REPOSITORY,
		encoding: 'utf8',
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);
