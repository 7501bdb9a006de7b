import { defaultBehaviour } from './behaviour';
import { CRM_FILES_PATH, CRM_NOTES_PATH } from './crm';
import type { Endpoint } from './http/endpoint';
import { API_BASE } from './objects/paths';
import { endpoints } from './routes';

const COLUMN = 44;
const LONGEST_LINE = 100;

const behaviour = Object.entries(defaultBehaviour)
	.map(([name, value]) => `  ${name.padEnd(27)}${JSON.stringify(value)}`)
	.join('\n');

/** A line about an endpoint, and more for what it takes. */
function describe({ method, path, parameters }: Endpoint): string {
	const names = Object.keys(parameters).filter((name) => !/[<>]$|^Page/.test(name));
	const route = `  ${method.padEnd(8)}${path.replace(/:(\w+)/g, '{$1}')}`;
	const lines = names.reduce<string[]>(
		(all, name) => {
			const last = all.at(-1)!;
			if (last.length + name.length < LONGEST_LINE) return [...all.slice(0, -1), `${last} ${name}`];
			return [...all, `${' '.repeat(COLUMN)} ${name}`];
		},
		[route.padEnd(COLUMN)],
	);
	return lines.join('\n').trimEnd();
}

/** What `GET /` says. */
export function controlHelp(): string {
	return `This is a local stand-in for SignalWire. Nothing here reaches a real phone call.
In a browser, this address is a board of its calls and recordings.

The API (Basic auth with project id and API token, as on SignalWire), below
  ${API_BASE}/Accounts/{AccountSid} where it does not begin with /api
${endpoints.map(describe).join('\n')}
  Dates also as DateCreated< and so on; lists also take Page, PageSize, PageToken. The audio of
  a recording has the suffix .mp3 or .wav, and needs no credentials unless it is protected.

A CRM
  GET   ${CRM_NOTES_PATH}
  POST  ${CRM_NOTES_PATH}                           any JSON object; answers 201
  PUT   ${CRM_NOTES_PATH}/{key}                     the same; replaces the note with this key
  PUT   ${CRM_FILES_PATH}/{name}                    any content; answers 201 with its url

Control (JSON, no credentials)
  POST    /sandbox/calls                     a new call with a recording; the body may set the
                                             call's fields: {"from": "+13105550123"}; with
                                             "recordingStatusCallback": "http://..." the
                                             recording reports there
  POST    /sandbox/calls/{Sid}/hang-up       ends a call and completes its recordings
  POST    /sandbox/conferences               a new conference with a recording
  POST    /sandbox/conferences/{Sid}/end     ends it and completes its recordings
  POST    /sandbox/recordings                a completed recording: {"duration": 60}
  POST    /sandbox/late-recordings           {"call_sid": "...", "delay": 200}: it starts after
                                             the first update beside it, or as "after" says:
                                             {"method": "GET", "path": "Recordings"}
  POST    /sandbox/transcriptions            {"recording_sid": "..."}
  POST    /sandbox/cxmlScripts               {"name": "...", "contents": "<Response/>"}
  POST    /sandbox/messages                  a message that came in: {"body": "Hello"}; one that
                                             is sent to +199555 and a code fails with it
  POST    /sandbox/inbound-messages          {"to": "+1...", "body": "Hello"} goes, signed, to the
                                             sms_url of this number of the project, and the
                                             answer is carried out; also: from,
                                             media: [{"url": "...", "content_type": "..."}]
  POST    /sandbox/inbound-calls             {"to": "+1..."} asks, signed, the voice_url of this number
                                             what to do, and tells its status_callback of the end
  POST    /sandbox/media                     {"parent_sid": "...", "content_type": "image/png"}
  POST    /sandbox/phoneNumbers              a number of the project: {"friendly_name": "Support"}
  POST    /sandbox/participants              {"conference_sid": "...", "call_sid": "..."}
  POST    /sandbox/callbacks                 a signed callback to any address: {"url": "http://...",
                                             "fields": {"RecordingSid": "...",
                                             "RecordingStatus": "completed"}}
                                             also: method, contentType (form or json);
                                             instead of fields: {"recording_sid": "..."}
  POST    /sandbox/faults                    {"method": "POST", "path": "Recordings", "times": 2,
                                             "fault": {"kind": "status", "status": 503}}
                                             path: part of the path, or /an expression/
                                             also: after, rate (0 to 1), fault.carriedOut
  DELETE  /sandbox/faults
  POST    /sandbox/behaviour                 {"resumedStatus": "resumed", "statusLag": 500}
  GET     /sandbox/state                     all that there is:  objects, instructions,
                                             notes, files, callbacks, requests, faults

Behaviour, as it is by default; behaviour.ts says what else can be
${behaviour}

Callbacks
  A recording that was started with a RecordingStatusCallback reports there, signed with the
  signing key. /sandbox/behaviour says how: callbackContentType (form or json), callbackCopies,
  callbackOrder (inOrder or reversed), callbackPause (milliseconds between the three tries),
  silentRecordings (absent instead of completed). A call that was made with a StatusCallback
  reports there as well.

Kinds of faults
  {"kind": "status", "status": 429, "shape": "A", "retryAfter": "2", "message": "Slow down"}
    shapes: A B C D E nativeError nativeErrorsDetail nativeErrorsAttribute
            html empty truncated text bytes
  {"kind": "html"}  {"kind": "truncated"}  {"kind": "empty"}
  {"kind": "body", "status": 200, "body": "[]", "contentType": "application/json"}
  {"kind": "contentType", "contentType": "text/plain"}
  {"kind": "emptyObject"}        answers 200 with {}
  {"kind": "errorInSuccess", "status": 200, "code": 20003, "message": "..."}
  {"kind": "delay", "ms": 2000}  {"kind": "hang"}  {"kind": "drip", "everyMs": 1000}
  {"kind": "reset"}  {"kind": "resetAfter"}  {"kind": "resetMidway"}
  {"kind": "redirect", "status": 302, "location": "http://127.0.0.1:9/"}
  {"kind": "ignored"}            answers 200 with the unchanged state
  {"kind": "falseConfirmation"}  answers 200 as if the state had changed
`;
}
