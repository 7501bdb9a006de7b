import { text } from '../http/parameters';
import { list } from './list';

export const listCxmlScripts = list({
	kind: 'cxmlScript',
	path: '/LamlBins',
	scope: 'calling',
	equal: { Name: { ...text, field: 'name' } },
});
