import express, { type ErrorRequestHandler, type Router } from 'express';

import { defaultBehaviour, type Behaviour } from './behaviour';
import { boardRouter } from './board';
import { callbacksRouter } from './controlCallbacks';
import { objectsRouter } from './controlObjects';
import { FAULT_KINDS, type Fault, type FaultRule } from './faults/types';
import { readPattern } from './http/requestPattern';
import { objectKinds, type KindName } from './objects';
import type { SandboxState } from './state';

/** How people and scripts prepare the sandbox. These requests are not among those seen. */
export function controlRouter(state: SandboxState): Router {
	const router = express.Router();
	router.use('/sandbox', express.json({ type: () => true }));
	router.use(boardRouter(state));
	router.use('/sandbox', objectsRouter(state));
	router.use('/sandbox', callbacksRouter(state));
	router.post('/sandbox/faults', (request, response) => {
		state.faults.add(faultRule(request.body));
		response.status(201).json(state.faults.list());
	});
	router.delete('/sandbox/faults', (_request, response) => {
		state.faults.clear();
		response.status(204).end();
	});
	router.post('/sandbox/behaviour', (request, response) => {
		Object.assign(state.behaviour, behaviourChange(request.body));
		response.json(state.behaviour);
	});
	router.get('/sandbox/state', (_request, response) => {
		response.json(snapshot(state));
	});
	router.use('/sandbox', explainMistake);
	return router;
}

function faultRule(body: unknown): FaultRule {
	const rule = (body ?? {}) as FaultRule;
	const kind = (rule.fault as Fault | undefined)?.kind;
	if (!kind || !FAULT_KINDS.includes(kind)) {
		throw new Error(`fault.kind: expected one of ${FAULT_KINDS.join(', ')}`);
	}
	return readPattern(rule);
}

function behaviourChange(body: unknown): Partial<Behaviour> {
	const change = (body ?? {}) as Partial<Behaviour>;
	const unknown = Object.keys(change).filter((name) => !Object.hasOwn(defaultBehaviour, name));
	if (unknown.length > 0) {
		const known = Object.keys(defaultBehaviour).join(', ');
		throw new Error(`${unknown.join(', ')}: expected one of ${known}`);
	}
	return change;
}

function snapshot(state: SandboxState) {
	const kinds = Object.keys(objectKinds) as KindName[];
	return {
		...Object.fromEntries(
			kinds.map((kind) => [objectKinds[kind].list, [...state.objectsOf(kind).values()]]),
		),
		pauseBehaviors: Object.fromEntries(state.pauseBehaviors),
		instructions: Object.fromEntries(state.instructions),
		crmNotes: state.crmNotes,
		crmFiles: [...state.crmFiles].map(([name, { contentType, content }]) => ({
			name,
			contentType,
			bytes: content.length,
		})),
		callbacks: state.callbacks.sent,
		behaviour: state.behaviour,
		faults: state.faults.list(),
		requests: state.requests.map(({ at, method, target, form, status }) => ({
			at,
			method,
			target,
			form,
			status,
		})),
		maxInFlight: state.maxInFlight,
	};
}

const explainMistake: ErrorRequestHandler = (error, _request, response, next) => {
	if (response.headersSent) return next(error);
	response.status(400).json({ message: (error as Error).message });
};
