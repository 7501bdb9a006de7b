import { parseChoice, parseChoices } from '../../../nodes/SignalWire/input/choice';
import { refusalOf } from '../../support/refusalOf';

const STATUSES = ['queued', 'in-progress', 'completed'];

describe('one choice', () => {
	it.each(STATUSES)('%s', (status) => {
		expect(parseChoice(status, STATUSES, 'Status')).toBe(status);
	});

	it.each<[unknown, string]>([
		['In Progress', '"In Progress"'],
		['active', '"active"'],
		['Completed', '"Completed"'],
		[' completed', '" completed"'],
		['completed queued', '"completed queued"'],
		['completed,queued', '"completed,queued"'],
		['__proto__', '"__proto__"'],
		[true, 'the boolean true'],
		[0, 'the number 0'],
		[['completed'], 'a list'],
		[{ value: 'completed' }, 'an object'],
	])('is not %j', (value, came) => {
		const { message, description } = refusalOf(() => parseChoice(value, STATUSES, 'Status'));
		expect(message).toBe(`Status must be queued, in-progress or completed, but got ${came}`);
		expect(description).toContain('expression');
	});

	it.each([[undefined], [null], [''], [' ']])('is missing where there is %j', (value) => {
		const { message } = refusalOf(() => parseChoice(value, STATUSES, 'Status'));
		expect(message).toBe('Status is empty for this item');
	});

	it.each([
		[['silence'], 'silence'],
		[['silence', 'skip'], 'silence or skip'],
	])('is one of %j', (choices, named) => {
		const { message } = refusalOf(() => parseChoice('mute', choices, 'Pause Behavior'));
		expect(message).toBe(`Pause Behavior must be ${named}, but got "mute"`);
	});
});

describe('several choices', () => {
	it.each([
		[['completed'], ['completed']],
		[
			['completed', 'queued'],
			['completed', 'queued'],
		],
		[['queued', 'queued'], ['queued']],
		[[], []],
		['completed', ['completed']],
		[' in-progress  completed\n', ['in-progress', 'completed']],
		['queued queued', ['queued']],
	])('%j', (value, chosen) => {
		expect(parseChoices(value, STATUSES, 'Events')).toEqual(chosen);
	});

	it.each<[unknown, string]>([
		['in-progress,completed', '"in-progress,completed"'],
		['in-progress, completed', '"in-progress, completed"'],
		['completed ringing', '"completed ringing"'],
		['["completed"]', '"[\\"completed\\"]"'],
		[['completed', 'ringing'], '"ringing"'],
		[['in-progress completed'], '"in-progress completed"'],
		[['completed', 7], 'the number 7'],
		[[['completed']], 'a list'],
		[{ 0: 'completed' }, 'an object'],
		[true, 'the boolean true'],
	])('are not %j', (value, came) => {
		const { message, description } = refusalOf(() => parseChoices(value, STATUSES, 'Events'));
		expect(message).toBe(
			`Events must be queued, in-progress or completed, or several of them, but got ${came}`,
		);
		expect(description).toMatch(/list.*spaces.*not commas/);
	});

	it.each([[undefined], [null], [''], [' '], [[null]], [['completed', undefined]]])(
		'are missing where there is %j',
		(value) => {
			const { message } = refusalOf(() => parseChoices(value, STATUSES, 'Events'));
			expect(message).toBe('Events is empty for this item');
		},
	);
});
