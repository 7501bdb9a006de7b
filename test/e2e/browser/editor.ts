import type { Locator, Page } from 'playwright-core';
import type { Workflow } from '../../../local/demo/exampleWorkflow';
import type { RunningN8n } from '../../../local/n8n/start';
import { name as packageName } from '../../../package.json';

/** n8n's editor, by what a person does in it. */
export class Editor {
	constructor(
		readonly page: Page,
		readonly n8n: RunningN8n,
	) {}

	/** Opens a new workflow. */
	async openEmptyWorkflow(): Promise<void> {
		await this.open('new');
		await this.page.getByTestId('canvas-plus-button').waitFor();
	}

	/** Creates a workflow, and opens it. */
	async openWorkflow(workflow: Workflow): Promise<string> {
		for (const node of workflow.nodes) {
			if (node.type.startsWith(`${packageName}.`)) {
				node.credentials = { signalWireApi: this.n8n.credential };
			}
		}
		const { id } = await this.n8n.api.request<{ id: string }>('POST', '/workflows', {
			...workflow,
			active: false,
		});
		await this.open(id);
		await this.node(workflow.nodes[0].name).waitFor();
		return id;
	}

	private async open(workflow: string) {
		const url = `${this.n8n.origin}/workflow/${workflow}`;
		await this.page.goto(url, { waitUntil: 'domcontentloaded' });
	}

	/** A node on the canvas. */
	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** Opens the panel of a node. */
	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	/** Closes the panel of a node; n8n 1 has a way back in place of a cross. */
	async closeNode(): Promise<void> {
		const { page } = this;
		await page.getByTestId('ndv-close-button').or(page.getByTestId('back-to-canvas')).click();
	}

	/** Chooses an option of a field by what a person reads. */
	async choose(field: string, option: string): Promise<void> {
		await this.field(field).click();
		await this.page
			.getByTestId('parameter-input-item')
			.filter({ visible: true, has: this.page.getByText(option, { exact: true }) })
			.click();
	}

	/** Turns a field into an expression, and types it. */
	async typeExpression(field: string, expression: string): Promise<void> {
		const options = this.page.getByTestId(`${field}-parameter-input-options-container`);
		await this.field(field).hover();
		await options.getByTestId('radio-button-expression').click();
		await this.field(field).locator('.cm-content').fill(expression);
	}

	/**
	 * Runs the node of the open panel.
	 *
	 * @returns where its output or its error shows up
	 */
	async execute(): Promise<Locator> {
		await this.page.getByTestId('node-execute-button').click();
		return this.page.getByTestId('output-panel');
	}

	/** Opens the list of a locator, and searches in it. */
	async searchList(field: string, words?: string): Promise<Locator> {
		await this.field(field).getByTestId('rlc-input').click();
		const items = this.page.getByTestId('rlc-item').filter({ visible: true });
		await items.first().waitFor();
		if (words) await this.listSearch.fill(words);
		return items;
	}

	/** Where the words go that the open list of a locator is searched for. */
	get listSearch(): Locator {
		return this.page.getByTestId('rlc-search').filter({ visible: true });
	}

	/** The input of a field of the open panel, by its internal name. */
	field(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}
}
