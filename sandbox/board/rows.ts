import type { SentCallback } from '../callbacks';
import { logLine } from '../http/log';
import type { SeenRequest } from '../http/exchange';
import type { Call, Conference, Recording } from '../objects';
import { isLive, isWaiting } from '../objects/call';
import { wholeSeconds } from '../objects/dates';
import { accountPath } from '../objects/paths';
import { hasAudio, isFinished } from '../objects/status';
import type { SandboxState } from '../state';
import { html, textOf, type Html } from './html';

/** Statuses that have a colour of their own; the rest looks as what has ended. */
const COLOURED = ['in-progress', 'resumed', 'paused', 'queued', 'ringing', 'failed'];

export function callRow(call: Call): Html {
	const { sid, from, to, direction, status, start_time } = call;
	const hangUp = button('hang-up', sid, 'Hang up', `Hang up the call from ${textOf(from)}`);
	return html`<tr id="call-${sid}">
		<td>${badge(status)}</td>
		<th scope="row">${from} <span aria-label="to">→</span> ${to}</th>
		<td>${direction}</td>
		<td>${time(start_time)}</td>
		<td>${isLive(call) || isWaiting(call) ? hangUp : ''}</td>
	</tr>`;
}

export function conferenceRow({ sid, friendly_name, status, date_created }: Conference): Html {
	const end = button('end-conference', sid, 'End', `End the conference ${textOf(friendly_name)}`);
	return html`<tr id="conference-${sid}">
		<td>${badge(status)}</td>
		<th scope="row">${friendly_name}</th>
		<td>${time(date_created)}</td>
		<td>${status === 'completed' ? '' : end}</td>
	</tr>`;
}

export function recordingRow(recording: Recording, state: SandboxState): Html {
	const { sid, status, start_time } = recording;
	const pauseBehavior = status === 'paused' && state.pauseBehaviors.get(sid);
	const of = source(recording, state);
	const name = `Send the callback of the recording of ${textOf(of)}`;
	return html`<tr id="recording-${sid}">
		<td>${badge(status, pauseBehavior || '')}</td>
		<th scope="row">${of}</th>
		<td>${time(start_time)}</td>
		<td>${hasAudio(recording) ? audio(recording) : isFinished(recording) ? 'no audio' : ''}</td>
		<td>${button('callback', sid, 'Send callback', name)}</td>
	</tr>`;
}

export function callbackRow({ url, method, fields, answers }: SentCallback): Html {
	const outcome = answers.length > 0 ? answers.join(', ') : 'being sent';
	return html`<tr>
		<td>${fields.RecordingStatus ?? fields.CallStatus ?? ''}</td>
		<th scope="row">${method} ${url}</th>
		<td>${outcome}</td>
	</tr>`;
}

export function requestLine(request: SeenRequest, secrets: string[]): Html {
	const { status } = request;
	const kind = status === undefined || status >= 400 ? 'refused' : 'answered';
	return html`<li class="${kind}">
		${logLine(request, String(status ?? 'no response'), secrets)}
	</li>`;
}

function source({ call_sid, conference_sid }: Recording, state: SandboxState): string {
	const call = state.calls.get(String(call_sid));
	if (call) return `${textOf(call.from)} → ${textOf(call.to)}`;
	return textOf(state.conferences.get(String(conference_sid))?.friendly_name ?? 'a deleted call');
}

function audio({ account_sid, sid, duration }: Recording): Html {
	const seconds = wholeSeconds(duration);
	const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return html`<a href="${accountPath(account_sid)}/Recordings/${sid}.mp3">Listen (${length})</a>`;
}

function badge(status: string, more = ''): Html {
	const colour = COLOURED.includes(status) ? status : 'ended';
	return html`<span class="badge ${colour}">${status}${more && ` (${more})`}</span>`;
}

function button(action: string, sid: string, text: string, name: string): Html {
	return html`<button
		type="button"
		id="${action}-${sid}"
		data-action="${action}"
		data-sid="${sid}"
		aria-label="${name}"
	>
		${text}
	</button>`;
}

/** The script of the page shows it in the time zone of the browser. */
function time(date: unknown): Html {
	return html`<time datetime="${date ?? ''}">${date ?? ''}</time>`;
}
