/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads these when it is loaded, and would otherwise write into the home folder.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'signalwire-engine-'));
process.env.N8N_EXPRESSION_ENGINE = 'legacy';
process.env.N8N_LOG_LEVEL ??= 'silent';
