/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import express, { type Router } from 'express';

import { controlHelp } from '../controlHelp';
import type { SandboxState } from '../state';
import { without } from './html';
import { BOARD_PATH, boardPage, HELP_PATH } from './page';
import { boardSections } from './sections';

/** Even a mistake in the escaping would run nothing. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	'img-src data:',
	"form-action 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** The root of the sandbox: a board for people with a browser, a text for all others. */
export function boardRouter(state: SandboxState): Router {
	const router = express.Router();
	router.get('/', (_request, response) => {
		const help = () => response.type('text/plain').send(controlHelp());
		response.set('content-security-policy', POLICY).set('cache-control', 'no-store');
		response.format({
			'text/plain': help,
			'text/html': () => response.send(without(state.secrets(), boardPage(state))),
			default: help,
		});
	});
	router.get(HELP_PATH, (_request, response) => {
		response.type('text/plain').send(controlHelp());
	});
	router.get(BOARD_PATH, (_request, response) => {
		response
			.set('cache-control', 'no-store')
			.type('text/html')
			.send(without(state.secrets(), boardSections(state)));
	});
	for (const file of ['board.css', 'board.js']) {
		const content = readFileSync(join(__dirname, file), 'utf8');
		router.get(`${BOARD_PATH}/${file}`, (_request, response) => {
			response.type(file).send(content);
		});
	}
	return router;
}
