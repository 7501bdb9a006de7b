import { byId } from '../support/parameters';
import {
	httpRequest,
	node,
	plain,
	signalWire,
	splitOut,
	type NodeParameters,
	type Target,
	type WorkNode,
} from './nodes';

/** `plain` is the plainest declarative node that does the same (./plain). */
export type Contender = 'signalWire' | 'httpRequest' | 'plain';

export const PAUSE = 'Pause';
export const LIST = 'List';
export const DOWNLOAD = 'Download';

function httpPause(target: Target, path: string, status = 'paused'): WorkNode {
	return httpRequest(PAUSE, target, {
		method: 'POST',
		url: `=${target.accountUrl}${path}`,
		sendBody: true,
		contentType: 'form-urlencoded',
		bodyParameters: {
			parameters: [
				{ name: 'Status', value: status },
				{ name: 'PauseBehavior', value: 'silence' },
			],
		},
	});
}

function signalWirePause(target: Target, parameters: NodeParameters): WorkNode {
	const common = { resource: 'recording', operation: 'update' };
	const pause = { status: 'paused', pauseBehavior: 'silence' };
	return signalWire(PAUSE, target, { ...common, ...pause, ...parameters });
}

/** Pauses the recording that the webhook names. */
export function pauseOne(contender: 'signalWire' | 'httpRequest', target: Target): WorkNode[] {
	return contender === 'signalWire'
		? [
				signalWirePause(target, {
					callSid: byId('={{ $json.body.call }}'),
					recordingSid: byId('={{ $json.body.recording }}'),
				}),
			]
		: [httpPause(target, '/Calls/{{ $json.body.call }}/Recordings/{{ $json.body.recording }}')];
}

/** Pauses all active recordings of the call that the webhook names. */
export function pauseActive(contender: 'signalWire' | 'httpRequest', target: Target): WorkNode[] {
	if (contender === 'signalWire') {
		const callSid = byId('={{ $json.body.call }}');
		return [signalWirePause(target, { callSid, applyTo: 'activeRecordings' })];
	}
	const condition = {
		id: 'active',
		leftValue: '={{ $json.status }}',
		rightValue: 'in-progress',
		operator: { type: 'string', operation: 'equals' },
	};
	const conditions = {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [condition],
	};
	return [
		httpRequest(LIST, target, {
			url: `=${target.accountUrl}/Recordings`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'CallSid', value: '={{ $json.body.call }}' }] },
		}),
		splitOut('recordings'),
		node('Active', 'n8n-nodes-base.filter', 2.2, { conditions, options: {} }),
		httpPause(target, '/Calls/{{ $json.call_sid }}/Recordings/{{ $json.sid }}'),
	];
}

/** Pauses each of many recordings that the webhook names; call, recording and status by expression. */
export function pauseItems(contender: Contender, target: Target): WorkNode[] {
	const status = '={{ $json.status }}';
	const [call, recording] = ['={{ $json.call }}', '={{ $json.recording }}'];
	const fields = { callSid: call, recordingSid: recording, status, pauseBehavior: 'silence' };
	const pause = {
		signalWire: () =>
			signalWirePause(target, { callSid: byId(call), recordingSid: byId(recording), status }),
		httpRequest: () =>
			httpPause(target, '/Calls/{{ $json.call }}/Recordings/{{ $json.recording }}', status),
		plain: () => plain(PAUSE, target, fields),
	};
	return [splitOut('body.items'), pause[contender]()];
}

/** Gets all recordings of the project. */
export function getAll(contender: 'signalWire' | 'httpRequest', target: Target): WorkNode[] {
	if (contender === 'signalWire') {
		const parameters = { resource: 'recording', operation: 'getAll', returnAll: true };
		return [signalWire(LIST, target, { ...parameters, simplify: false })];
	}
	const { origin } = new URL(target.accountUrl);
	const pagination = {
		paginationMode: 'responseContainsNextURL',
		nextURL: `={{ '${origin}' + $response.body.next_page_uri }}`,
		paginationCompleteWhen: 'other',
		completeExpression: '={{ !$response.body.next_page_uri }}',
	};
	return [
		httpRequest(LIST, target, {
			url: `${target.accountUrl}/Recordings?PageSize=1000`,
			options: { pagination: { pagination } },
		}),
		splitOut('recordings'),
	];
}

/** Downloads the audio of the recording that the webhook names, as WAV. */
export function download(contender: 'signalWire' | 'httpRequest', target: Target): WorkNode[] {
	const recordingSid = '={{ $json.body.recording }}';
	if (contender === 'signalWire') {
		const parameters = { resource: 'recording', operation: 'download', format: 'wav' };
		return [signalWire(DOWNLOAD, target, { ...parameters, recordingSid: byId(recordingSid) })];
	}
	return [
		httpRequest(DOWNLOAD, target, {
			url: `=${target.accountUrl}/Recordings/{{ $json.body.recording }}.wav`,
			options: { response: { response: { responseFormat: 'file' } } },
		}),
	];
}
