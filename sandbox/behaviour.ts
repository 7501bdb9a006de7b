import type { CallbackContentType } from './callbacks/sign';

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
	/** Milliseconds until an update of a recording shows in lists; other answers are not late. */
	listLag: number;
	/** The names of filters that lists take and do not apply, for example `CallSid`. */
	ignoredFilters: readonly string[];
	/** Pausing what is paused, resuming what runs, stopping what is stopped. */
	repeatedUpdate: 'accepted' | Refusal;
	/** Updating a recording that is queued, or whose status no documentation knows. */
	queuedUpdate: 'accepted' | Refusal;
	/** Whether an update gives what it changes a new `date_updated`. */
	dateUpdated: 'moves' | 'stays';
	/** Milliseconds from the answer to a hang-up until the call has ended. */
	hangUpDelay: number;
	/** Milliseconds until a call that was made is answered; with 0, it is live behind the response. */
	answerDelay: number;
	/** Milliseconds by which the clock is ahead: in dates, and in the header Date. */
	clockSkew: number;
	/** Updating a recording whose call has ended, or starting one. */
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
	/** Answers leave out every field that may be null. */
	missingFields: boolean;
	/** Statuses and sources that no documentation knows. */
	unknownValues: boolean;
	/** Pages after the first hold ever fewer items than were asked for, with more to come. */
	shrinkingPages: boolean;
	/**
	 * What a list's pages after the first are: as they should be, the same page again and again
	 * under the same token, empty without an end, or the list from its start again without an end.
	 */
	laterPages: 'right' | 'repeated' | 'empty' | 'startingOver';
	/** What stands before the path in `next_page_uri`, for example `https://elsewhere.example`. */
	nextPageOrigin: string;
	/** Starting a recording of a call that has an active one. */
	secondRecording: 'accepted' | Refusal;
	/** The audio of a recording that is not completed or stopped, or within `audioDelay`. */
	audioNotReady: 'refused404' | 'empty' | 'json';
	/** Milliseconds from the first request for a recording's audio until it is there. */
	audioDelay: number;
	/** The Content-Type of audio: null is the right one, an empty text is none. */
	audioContentType: string | null;
	/** The format of the bytes that come, whatever was asked for. */
	audioFormat: 'asked' | 'mp3' | 'wav';
	/** Whether the audio of recordings needs credentials: Media URL Protection. */
	protectRecordings: boolean;
	/** How a request without credentials is refused then. */
	protectedStatus: 401 | 403;
	/**
	 * The origin that whoever may have the audio is redirected to, for example that of another
	 * sandbox with the same recording; an empty text is no redirect.
	 */
	audioRedirectOrigin: string;
	/** Milliseconds from one status of a message that is sent to the next. */
	messageStep: number;
	/** What a message without its text shows. */
	redactedBody: '' | null;
	/** What a phone number shows in place of an address that was taken away. */
	clearedAddress: '' | null;
	/** Whether the media of messages need credentials: Media URL Protection. */
	protectMessageMedia: boolean;
	/** What the address of a message's media gives: the file, or, with credentials, its data. */
	mediaAnswer: 'file' | 'data';
	/** How the body of a callback is written; the documentation says one, and shows the other. */
	callbackContentType: CallbackContentType;
	/** How often each callback is sent. */
	callbackCopies: number;
	/** Whether the first callback of a recording comes before its last one, or behind it. */
	callbackOrder: 'inOrder' | 'reversed';
	/** Milliseconds between two tries to deliver a callback. */
	callbackPause: number;
	/** Nothing is said in any recording, so that none ends with a file. */
	silentRecordings: boolean;
}

/** How a request is refused: the status, and for `refused422C` a list of messages as the body. */
export type Refusal = 'refused400' | 'refused404' | 'refused409' | 'refused422' | 'refused422C';

export const defaultBehaviour: Readonly<Behaviour> = {
	resumedStatus: 'in-progress',
	stoppedStatus: 'stopped',
	statusLag: 0,
	listLag: 0,
	ignoredFilters: [],
	repeatedUpdate: 'accepted',
	queuedUpdate: 'accepted',
	dateUpdated: 'moves',
	hangUpDelay: 0,
	answerDelay: 0,
	clockSkew: 0,
	finishedCallUpdate: 'refused400',
	pauseBehaviorOutsidePause: 'refused',
	missingScope: 401,
	subprojectAccess: 'accepted',
	dateBounds: 'inclusive',
	numbersAsStrings: false,
	missingFields: false,
	unknownValues: false,
	shrinkingPages: false,
	laterPages: 'right',
	nextPageOrigin: '',
	secondRecording: 'accepted',
	audioNotReady: 'refused404',
	audioDelay: 0,
	audioContentType: null,
	audioFormat: 'asked',
	protectRecordings: false,
	protectedStatus: 401,
	audioRedirectOrigin: '',
	messageStep: 300,
	redactedBody: '',
	clearedAddress: null,
	protectMessageMedia: false,
	mediaAnswer: 'file',
	callbackContentType: 'form',
	callbackCopies: 1,
	callbackOrder: 'inOrder',
	callbackPause: 1000,
	silentRecordings: false,
};
