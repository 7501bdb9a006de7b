import type { Scenarios } from './scenario';
import { fromStart, signalWire } from './workflows';

export const messages: Scenarios = {
	'Segments are shown before a message is sent, and then where its delivery is learnt': async ({
		page,
		editor,
	}) => {
		const send = signalWire('send', {
			resource: 'message',
			from: { __rl: true, mode: 'number', value: '+13105550150' },
			to: '+13105550163',
			message: 'Hello',
		});
		await editor.openWorkflow(fromStart(send));
		await editor.openNode('SignalWire');
		const panel = page.getByTestId('output-panel');
		await panel.getByText('fits in 1 segment').waitFor();
		await editor.field('message').locator('textarea').fill('x'.repeat(161));
		await panel.getByText('takes 2 segments').waitFor();
		await editor.typeExpression('message', "{{ '🎉'.repeat(71) }}");
		await panel.getByText('takes 3 segments').waitFor();

		await editor.execute();
		await panel.getByText('queued', { exact: true }).first().waitFor();
		await panel.getByText('The status queued means accepted, not delivered.').waitFor();
		await panel.getByText('takes 3 segments').waitFor({ state: 'hidden' });
	},
};
