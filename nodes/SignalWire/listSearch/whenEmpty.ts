import type { INodeListSearchResult } from 'n8n-workflow';

/** Why a list may be empty, and what to do; each has one line of the editor's narrow list. */
export interface WhenEmpty {
	message: string;
	advice: string;
}

/** What the list of a whole project says where it is empty. */
export const noneInProject = (thing: string, byHand = 'By ID'): WhenEmpty => ({
	message: `There is no ${thing} in this project yet`,
	advice: `To enter or map one, choose ${byHand}`,
});

/**
 * The two as entries, since an empty list has no text of its own in n8n, and an error is told as
 * one. The editor does not let anybody choose an entry whose value is a boolean.
 */
export const inPlaceOfEntries = ({ message, advice }: WhenEmpty): INodeListSearchResult => ({
	results: [
		{ name: message, value: false },
		{ name: advice, value: true },
	],
});
