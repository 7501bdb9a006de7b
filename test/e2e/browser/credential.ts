import { NEWEST_N8N } from '../../../local/n8n/versions';
import type { Scenarios } from './scenario';
import { fromStart, signalWire } from './workflows';

export const credential: Scenarios = {
	'A credential is created, its test fails with a wrong token and passes with the right one':
		async ({ page, editor, n8nVersion, sandbox }) => {
			await editor.openWorkflow(fromStart(signalWire('update')));
			await editor.openNode('SignalWire');
			await page.getByTestId('node-credentials-select').click();
			await page.getByText('Create new credential').click();
			const { apiToken, ...rest } = sandbox.credentials;
			const fill = async (values: Record<string, string>) => {
				for (const [name, value] of Object.entries(values)) {
					await editor.field(name).getByTestId('parameter-input-field').fill(value);
				}
				await page.getByRole('button', { name: 'Save' }).click();
			};
			await fill({ ...rest, apiToken: `${apiToken}x` });
			await page.getByText('Couldn’t connect with these settings').waitFor();
			// n8n 1 has words of its own for every refusal, and leaves the dialog open.
			const isNewest = n8nVersion === NEWEST_N8N;
			if (isNewest) {
				await page.getByText('More details').click();
				await page.getByText('SignalWire rejected the API token').waitFor();
			}
			await fill({ apiToken });
			if (isNewest) {
				await page.getByTestId('credential-edit-dialog').waitFor({ state: 'hidden' });
				await page.getByTestId('credential-edit-button').click();
			}
			await page.getByText('Connection tested successfully').waitFor();
		},
};
