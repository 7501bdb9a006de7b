import { isLive } from '../objects/call';
import { isFinished } from '../objects/status';
import type { SandboxState } from '../state';
import { html, type Html } from './html';
import { callbackRow, callRow, conferenceRow, recordingRow, requestLine } from './rows';

/** So many of each are shown: the latest. */
const MOST_ROWS = 50;
const MOST_LINES = 100;

interface Section {
	id: string;
	title: string;
	columns: string[];
	/** What is said as long as there is nothing. */
	empty: string;
	rows: Html[];
	/** How many there are, shown or not. */
	count: number;
}

/** The parts of the page that change. */
export function boardSections(state: SandboxState): Html {
	const { sent } = state.callbacks;
	const calls = latest([...state.calls.values()], (call) => !isLive(call));
	const recordings = latest([...state.recordings.values()], isFinished);
	const conferences = latest(
		[...state.conferences.values()],
		({ status }) => status === 'completed',
	);
	const sections: Section[] = [
		{
			id: 'calls',
			title: 'Calls',
			columns: ['Status', 'From and to', 'Direction', 'Started', 'Action'],
			empty: 'No calls yet. New call makes one, with a recording.',
			rows: calls.map(callRow),
			count: state.calls.size,
		},
		{
			id: 'recordings',
			title: 'Recordings',
			columns: ['Status', 'Of', 'Started', 'Audio', 'Action'],
			empty: 'No recordings yet.',
			rows: recordings.map((recording) => recordingRow(recording, state)),
			count: state.recordings.size,
		},
		{
			id: 'conferences',
			title: 'Conferences',
			columns: ['Status', 'Name', 'Started', 'Action'],
			empty: 'No conferences yet.',
			rows: conferences.map(conferenceRow),
			count: state.conferences.size,
		},
		{
			id: 'callbacks',
			title: 'Callbacks',
			columns: ['Reported', 'To', 'Responses'],
			empty: 'No callbacks yet.',
			rows: sent.slice(-MOST_ROWS).reverse().map(callbackRow),
			count: sent.length,
		},
	];
	return html`${sections.map(table)}${requests(state)}`;
}

function table({ id, title, columns, empty, rows, count }: Section): Html {
	const head = columns.map((name) => html`<th scope="col">${name}</th>`);
	const content = html`<table aria-labelledby="${id}-title">
		<thead>
			<tr>
				${head}
			</tr>
		</thead>
		<tbody>
			${rows}
		</tbody>
	</table>`;
	return html`<section id="${id}">
		${heading(id, title, rows.length, count)} ${rows.length > 0 ? content : html`<p>${empty}</p>`}
	</section>`;
}

function requests(state: SandboxState): Html {
	const secrets = state.secrets();
	const shown = state.requests.slice(-MOST_LINES).reverse();
	const lines = shown.map((request) => requestLine(request, secrets));
	return html`<section id="requests">
		${heading('requests', 'Requests', lines.length, state.requests.length)}
		${lines.length > 0
			? html`<ol reversed>
					${lines}
				</ol>`
			: html`<p>No requests yet.</p>`}
	</section>`;
}

function heading(id: string, title: string, shown: number, count: number): Html {
	const number = shown < count ? `the latest ${shown} of ${count}` : count;
	return html`<h2 id="${id}-title" tabindex="-1">${title} <small>${number}</small></h2>`;
}

/** The latest first, but before them what has not ended yet. */
function latest<T>(all: T[], hasEnded: (one: T) => boolean): T[] {
	const newestFirst = all.toReversed();
	const groups = [newestFirst.filter((one) => !hasEnded(one)), newestFirst.filter(hasEnded)];
	return groups.flat().slice(0, MOST_ROWS);
}
