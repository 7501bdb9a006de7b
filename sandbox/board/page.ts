import type { SandboxState } from '../state';
import { html, type Html } from './html';
import { boardSections } from './sections';

/** Where the page finds the rest of itself. */
export const BOARD_PATH = '/sandbox/board';
export const HELP_PATH = '/sandbox/help';

/** The whole page: a small board that keeps itself up to date. */
export function boardPage(state: SandboxState): Html {
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>Local SignalWire</title>
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href="${BOARD_PATH}/board.css" />
				<script type="module" src="${BOARD_PATH}/board.js"></script>
			</head>
			<body>
				<header>
					<h1>Local SignalWire</h1>
					<p>
						A stand-in on this machine: nothing here reaches a real phone call. What your workflows
						do with calls and recordings shows up below.
						<a href="${HELP_PATH}">All that it can do</a>
					</p>
				</header>
				<main>
					<form id="actions">
						<label for="address">Callback address</label>
						<input
							id="address"
							type="url"
							value="${state.callbacks.latestUrl}"
							pattern="https?://.+"
							aria-describedby="address-hint"
							placeholder="e.g. http://127.0.0.1:5678/webhook/recording"
						/>
						<button type="submit" class="main">New call</button>
						<button type="button" data-action="new-conference">New conference</button>
						<p id="address-hint">
							The Production URL of a SignalWire Trigger, on this machine. The recording of a new
							call reports there; leave it empty for none.
						</p>
					</form>
					<p id="outcome" role="status"></p>
					<noscript><p>Without JavaScript, reload the page to see what changed.</p></noscript>
					<div id="board">${boardSections(state)}</div>
				</main>
			</body>
		</html> `;
}
