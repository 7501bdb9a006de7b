import { hasReached, isOver, isRunning, statusOf } from '../../nodes/SignalWire/recordings/status';

it('reads a status in any case', () => {
	const recording = { status: 'In-Progress' };
	expect(hasReached(recording, 'in-progress')).toBe(true);
	expect(isOver(recording)).toBe(false);
	expect(isRunning(recording)).toBe(true);
	expect(isOver({ status: 'COMPLETED' })).toBe(true);
});

it.each([
	[{}],
	[{ status: null }],
	[{ status: '' }],
	[{ status: 0 }],
	[{ status: ['paused'] }],
	[{ status: { paused: true } }],
	[{ status: 'processing' }],
	[{ status: 'constructor' }],
])('believes nothing of %j', (recording) => {
	for (const asked of ['paused', 'in-progress', 'stopped'] as const) {
		expect(hasReached(recording, asked)).toBe(false);
	}
	// It may well run, so an update of all active recordings has to ask for it.
	expect(isOver(recording)).toBe(statusOf(recording) === 'processing');
	expect(isRunning(recording)).toBe(false);
});
