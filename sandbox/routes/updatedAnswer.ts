import { jsonAnswer, type Answer } from '../http/answer';
import type { ApiRequest } from '../http/endpoint';
import type { KindName, ObjectOf } from '../objects';
import { summaryOf } from '../objects/kind';
import type { SandboxState } from '../state';

/**
 * Changes an object, as far as the request takes effect, and shows it.
 *
 * @param change what the request asks for
 */
export function updatedAnswer<K extends KindName>(
	kind: K,
	object: ObjectOf<K>,
	change: Partial<ObjectOf<K>>,
	{ effect, values }: ApiRequest,
	state: SandboxState,
): Answer {
	if (effect === 'applied') {
		Object.assign(object, change, state.updatedNow());
		state.instruct(kind, object, values);
	}
	const shown = state.shown(kind, effect === 'claimed' ? { ...object, ...change } : object);
	return jsonAnswer(200, shown, summaryOf(shown));
}
