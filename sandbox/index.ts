/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomBytes, randomUUID } from 'node:crypto';
import { once, setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Behaviour } from './behaviour';
import { ALL_SCOPES, type Scope } from './http/authorization';
import { createApp } from './http/app';
import type { Endpoint } from './http/endpoint';
import { endpoints } from './routes';
import { SandboxState } from './state';

export type { Behaviour } from './behaviour';
export type { SentCallback } from './callbacks';
export { MOST_TRIES } from './callbacks/deliver';
export { CURL } from './curl';
export { receiveCall, type InboundCall, type TakenCall } from './inboundCalls';
export { receiveMessage, type Inbound, type TakenMessage } from './inboundMessages';
export { formOf, formSignature, jsonSignatures, type Fields } from './callbacks/sign';
export type { ErrorShape, Fault, FaultRule } from './faults/types';
export type { Scope } from './http/authorization';
export type { SeenRequest } from './http/exchange';
export { audioBytes, type AudioFormat } from './audio';
export type * from './objects';
export type { PhoneNumberLookUp } from './objects/lookUp';
export type { VoiceLog, VoiceLogEvent } from './objects/voiceLog';
export { createdAt, createdEvery, rfc2822 } from './objects/dates';
export { mediaBytes } from './objects/media';
export { createRecording } from './objects/recording';
export type { Endpoint } from './http/endpoint';
export { endpoints };
export type { LateStart } from './lateRecordings';
export { UNKNOWN_SOURCE, UNKNOWN_STATUS } from './objects/kind';

export interface SandboxOptions {
	/** Default: 0, a free port. */
	port?: number;
	/** Gets one line per request. Default: nothing is logged. */
	log?: (line: string) => void;
	behaviour?: Partial<Behaviour>;
	projectId?: string;
	apiToken?: string;
	signingKey?: string;
	/** What the API token may do. Default: all that the sandbox has. */
	scopes?: readonly Scope[];
	/** What the API has besides, for what the sandbox does not know yet. */
	endpoints?: readonly Endpoint[];
}

export type Sandbox = SandboxState & {
	/** What one enters in n8n. */
	credentials: { spaceUrl: string; projectId: string; apiToken: string; signingKey: string };
	/** Also ends the connections that hang. */
	close(): Promise<void>;
};

const HOST = '127.0.0.1';

/**
 * Starts a local stand-in for SignalWire's Compatibility API, reachable from this machine only.
 * Project ID, API token and signing key are random unless given.
 *
 * @throws the server's error when the port is taken (`EADDRINUSE`)
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const projectId = (options.projectId ?? randomUUID()).toLowerCase();
	const apiToken = options.apiToken ?? `PT${randomBytes(24).toString('hex')}`;
	const signingKey = options.signingKey ?? `PSK_${randomBytes(12).toString('hex')}`;
	const log = options.log ?? (() => {});
	const { behaviour = {}, scopes = ALL_SCOPES, endpoints: more = [] } = options;
	const state = new SandboxState(projectId, apiToken, signingKey, behaviour, log, scopes);

	const closing = new AbortController();
	setMaxListeners(0, closing.signal);
	const server = createServer(createApp(state, [...endpoints, ...more], closing.signal));
	// Longer than any client keeps an idle connection, so that only faults break connections.
	server.keepAliveTimeout = 120_000;
	server.listen({ port: options.port ?? 0, host: HOST, backlog: 4096 });
	await once(server, 'listening');

	const origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
	return Object.assign(state, {
		origin,
		credentials: { spaceUrl: origin, projectId, apiToken, signingKey },
		async close() {
			closing.abort();
			state.callbacks.close();
			state.timers.clear();
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	});
}
