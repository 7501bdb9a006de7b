/**
 * What SignalWire's documentation leaves open. The sandbox does what seems most likely;
 * each other plausible answer can be switched on.
 */
export interface Behaviour {
	/** The status of a recording that was resumed. */
	resumedStatus: 'in-progress' | 'resumed';
	/** The status of a recording that was stopped. */
	stoppedStatus: 'stopped' | 'completed';
	/** Milliseconds until an update shows in answers, the answer to the update included. */
	statusLag: number;
	/** Pausing what is paused, resuming what runs, stopping what is stopped. */
	repeatedUpdate: 'accepted' | Refusal;
	/** Updating a recording whose call has ended. */
	finishedCallUpdate: 'refused400' | 'refused404' | 'refused422';
	/** `PauseBehavior` beside another status than `paused`. */
	pauseBehaviorOutsidePause: 'accepted' | 'refused';
	/** The status for a token without the scope that an endpoint needs. */
	missingScope: 401 | 403;
	/** The parent project's token on paths of its subprojects. */
	subprojectAccess: 'accepted' | 'refused';
	/** Whether `DateCreated<`, `StartTime>` and so on include the given moment. */
	dateBounds: 'inclusive' | 'exclusive';
	/** The other typings that were seen: durations and a call's price as text, and so on. */
	numbersAsStrings: boolean;
}

/** How a request is refused: the status, and for `refused422C` a list of messages as the body. */
export type Refusal = 'refused400' | 'refused404' | 'refused409' | 'refused422' | 'refused422C';

export const defaultBehaviour: Readonly<Behaviour> = {
	resumedStatus: 'in-progress',
	stoppedStatus: 'stopped',
	statusLag: 0,
	repeatedUpdate: 'accepted',
	finishedCallUpdate: 'refused400',
	pauseBehaviorOutsidePause: 'refused',
	missingScope: 401,
	subprojectAccess: 'accepted',
	dateBounds: 'inclusive',
	numbersAsStrings: false,
};
