/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';

export const REPOSITORY = join(__dirname, '..', '..');

/** Where the pinned n8n and its Node live; git ignores it, and it may be deleted at any time. */
export const INSTALL_FOLDER = join(REPOSITORY, '.n8n');
