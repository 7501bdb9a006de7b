import { methodField, urlField, type Field } from './field';

/**
 * What is played into a conference (Compatibility API, conferences and participants: update).
 *
 * @param listeners completes "played to ..."
 */
export const announceFields = (listeners: string): Field[] => [
	methodField({
		displayName: 'Announce Method',
		name: 'announceMethod',
		sentAs: 'AnnounceMethod',
	}),
	urlField({
		displayName: 'Announce URL',
		name: 'announceUrl',
		sentAs: 'AnnounceUrl',
		placeholder: 'e.g. https://example.com/announcement.xml',
		description: `Where SignalWire gets what is to be played to ${listeners}`,
	}),
];
