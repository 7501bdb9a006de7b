import type { Scenarios } from './scenario';
import { fromStart, signalWire } from './workflows';

export const fields: Scenarios = {
	'Pause Behavior comes and goes with Status, also by expression': async ({ editor }) => {
		await editor.openWorkflow(fromStart(signalWire('update')));
		await editor.openNode('SignalWire');
		const pauseBehavior = editor.field('pauseBehavior');
		await pauseBehavior.waitFor();
		for (const status of ['In Progress (Resume)', 'Stopped (Final)']) {
			await editor.choose('status', status);
			await pauseBehavior.waitFor({ state: 'hidden' });
			await editor.choose('status', 'Paused');
			await pauseBehavior.waitFor();
		}
		for (const shown of ["{{ 'pau' + 'sed' }}", '{{ $json.unknown }}']) {
			await editor.typeExpression('status', "{{ 'in-' + 'progress' }}");
			await pauseBehavior.waitFor({ state: 'hidden' });
			await editor.typeExpression('status', shown);
			await pauseBehavior.waitFor();
		}
	},

	'No field stays hidden when the operation changes': async ({ editor }) => {
		await editor.openWorkflow(fromStart(signalWire('update')));
		await editor.openNode('SignalWire');
		const recording = editor.field('recordingSid');
		await editor.choose('applyTo', 'All Active Recordings');
		await recording.waitFor({ state: 'hidden' });
		const call = editor.field('callSid');
		for (const operation of ['Delete', 'Download', 'Get']) {
			await editor.choose('operation', operation);
			await recording.waitFor();
			await call.waitFor({ state: 'hidden' });
		}
		await editor.choose('operation', 'Start');
		await call.waitFor();
		await recording.waitFor({ state: 'hidden' });
		await editor.choose('operation', 'Get');
		await recording.waitFor();
		await editor.choose('operation', 'Update');
		await editor.field('status').waitFor();
		await call.waitFor();
		await editor.choose('applyTo', 'One Recording');
		await recording.waitFor();
		await editor.choose('resource', 'Call');
		await call.waitFor({ state: 'hidden' });
		await editor.choose('operation', 'Get');
		await call.waitFor();
		await recording.waitFor({ state: 'hidden' });
	},
};
