import { CRM_NOTES_PATH } from './crm';
import { API_BASE } from './objects/paths';

/** What `GET /` says. */
export const controlHelp = `This is a local stand-in for SignalWire. Nothing here reaches a real phone call.

The API (Basic auth with project id and API token, as on SignalWire)
  ${API_BASE}/Accounts/{AccountSid}
  GET   /Calls                               Status, From, To, ParentCallSid, StartTime, EndTime
  GET   /Calls/{Sid}
  GET   /Recordings                          CallSid, ConferenceSid, DateCreated
  GET   /Recordings/{Sid}.json               without .json: the audio
  POST  /Calls/{CallSid}/Recordings/{Sid}    Status, PauseBehavior

A CRM
  GET   ${CRM_NOTES_PATH}
  POST  ${CRM_NOTES_PATH}                           any JSON object; answers 201

Control (JSON, no credentials)
  POST    /sandbox/calls                     a new call with a recording; the body may set the
                                             call's fields: {"from": "+13105550123"}
  POST    /sandbox/calls/{Sid}/hang-up       ends a call and completes its recordings
  POST    /sandbox/faults                    {"method": "POST", "path": "Recordings", "times": 2,
                                             "fault": {"kind": "status", "status": 503}}
                                             path: part of the path, or /an expression/
                                             also: after, rate (0 to 1), fault.carriedOut
  DELETE  /sandbox/faults
  POST    /sandbox/behaviour                 {"resumedStatus": "resumed", "statusLag": 500}
  GET     /sandbox/state                     calls, recordings, notes, requests, faults

Kinds of faults
  {"kind": "status", "status": 429, "shape": "A", "retryAfter": "2", "message": "Slow down"}
    shapes: A B C D E nativeError nativeErrorsDetail nativeErrorsAttribute
            html empty truncated text bytes
  {"kind": "html"}  {"kind": "truncated"}  {"kind": "empty"}
  {"kind": "body", "status": 200, "body": "[]", "contentType": "application/json"}
  {"kind": "contentType", "contentType": "text/plain"}
  {"kind": "delay", "ms": 2000}  {"kind": "hang"}  {"kind": "drip", "everyMs": 1000}
  {"kind": "reset"}  {"kind": "resetAfter"}
  {"kind": "redirect", "status": 302, "location": "http://127.0.0.1:9/"}
  {"kind": "ignored"}            answers 200 with the unchanged state
  {"kind": "falseConfirmation"}  answers 200 as if the state had changed
`;
