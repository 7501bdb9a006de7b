import { isOver, isReached, type History } from './history';
import type { Played, PlayedScenario } from './play';

const say = (history: History) =>
	history.periods.map(({ from, status }) => `${status} from ${from}`).join(', ');

const nameOf = ({ asked, target, began, ended }: Played) =>
	`${asked} for ${target}, from ${began} to ${ended}, succeeded`;

/** What came out was true at some moment after it was asked for. */
function untrue(update: Played, { ofConversation }: PlayedScenario): string[] {
	return (update.succeeded ?? []).flatMap((sid) => {
		const history = ofConversation.get(sid);
		if (!history) return [`${nameOf(update)} with ${sid}, which is not its own`];
		const { asked, began, ended } = update;
		if (history.between(began, ended).some((status) => isReached(status, asked))) return [];
		return [`${nameOf(update)} with ${sid}, which was ${say(history)}`];
	});
}

/** What was there when it was asked for, and did not end by itself, came out. */
function leftOut(update: Played, played: PlayedScenario): string[] {
	const { ofCall, ofConversation, scenario } = played;
	const { succeeded, target, asked, began, ended } = update;
	if (!succeeded || target === 'recording') return [];
	// Who hangs up leaves the conversation.
	const isWhole = target === 'conversation' && scenario.hangUpAfter === null;
	const scope = isWhole ? ofConversation : ofCall;
	return [...scope.entries()].flatMap(([sid, history]) => {
		if (history.begunAt >= began || succeeded.includes(sid)) return [];
		const statuses = history.between(began, ended);
		if (statuses.some((status) => isOver(status) || isReached(status, asked))) return [];
		return [`${nameOf(update)} without ${sid}, which was ${say(history)}`];
	});
}

/** Nothing that was asked for before the last success has undone it. */
function undone({ updates, ofConversation }: PlayedScenario): string[] {
	return [...ofConversation.entries()].flatMap(([sid, history]) => {
		const isAbout = ({ succeeded }: Played) => succeeded?.includes(sid);
		const last = updates.filter(isAbout).at(-1);
		if (!last || isOver(history.last) || isReached(history.last, last.asked)) return [];
		const later = updates.slice(updates.indexOf(last) + 1);
		if (later.some(({ asked }) => isReached(history.last, asked))) return [];
		return [`${nameOf(last)} with ${sid}, and was undone: ${say(history)}`];
	});
}

/** Where nobody else asks for anything, all that had begun by the last look is as it was asked for. */
function unseen({ updates, ofCall, lastLook, scenario }: PlayedScenario): string[] {
	const [only] = updates;
	const isAlone = updates.length === 1 && only.succeeded && only.target !== 'recording';
	if (!isAlone || scenario.hangUpAfter !== null) return [];
	return [...ofCall.entries()].flatMap(([sid, history]) => {
		const isLate = history.begunAt >= lastLook;
		if (isLate || isOver(history.last) || isReached(history.last, only.asked)) return [];
		return [`${nameOf(only)}, and at its end ${sid} was ${history.last}: ${say(history)}`];
	});
}

/** Every way in which what was told is not what was; none in a lawful scenario. */
export function violations(played: PlayedScenario): string[] {
	return [
		...played.updates.flatMap((update) => [...untrue(update, played), ...leftOut(update, played)]),
		...undone(played),
		...unseen(played),
	];
}
